import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { found } from "@/app/(store)/found";
import { fromCursor, hrefWith } from "@/app/(store)/library/address";
import { CsvLink } from "@/components/finances/csv-link";
import { PayoutFacts } from "@/components/finances/payout-facts";
import { PayoutSales } from "@/components/finances/payout-sales";
import { PayoutStatus } from "@/components/finances/record-status";
import { PageHeader } from "@/components/layout/page";
import { CursorPagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { idParam } from "@/lib/api/shapes";
import { pageContext, requireProducer } from "@/lib/auth/viewer";
import { formatMoney } from "@/lib/money";
import { readPayout } from "@/lib/payouts/read-payout";
import { addressOf, PATH } from "../../address";
import { payoutHref, poolHref, presentPayout, saleHref } from "../../present-records";

export const metadata: Metadata = { title: "Payout" };

type Props = {
  params: Promise<{ payout: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const A_PAGE = 50;

/** One payout: how it stands, and the sales that it is the sum of. */
export default async function PayoutPage({ params, searchParams }: Props) {
  const payoutId = idParam.safeParse((await params).payout).data ?? notFound();
  const path = payoutHref(payoutId);
  await requireProducer(path);
  const ctx = await pageContext();
  const { cursor } = addressOf(await searchParams);
  const { payout, items, transfers, nextCursor, unexplainedMinor } = await fromCursor(cursor, (from) =>
    found(readPayout(ctx, { payoutId, limit: A_PAGE, cursor: from })),
  );
  const line = presentPayout(payout);
  return (
    <>
      <PageHeader
        title={formatMoney(payout.amountMinor, payout.currency)}
        lead="A payout to your bank"
        crumbs={[
          { label: "Finances", href: PATH },
          { label: "Payouts", href: `${PATH}?records=payouts#records` },
          { label: payout.stripeId },
        ]}
      />
      <div className="grid gap-12">
        <div className="grid justify-items-start gap-5">
          <PayoutStatus status={payout.status} />
          <PayoutFacts {...line} />
        </div>
        <Section
          title="What is in it"
          actions={<CsvLink href={`${path}/sales.csv`} of="its sales" size="md" />}
        >
          <PayoutSales
            currency={payout.currency}
            amountMinor={payout.amountMinor}
            transfers={transfers.map((transfer) => ({ ...transfer, href: poolHref(transfer.stripeId) }))}
            unexplainedMinor={unexplainedMinor}
            items={items.map((item) => ({ ...item, saleHref: saleHref(item.reference) }))}
          />
          <div className="mt-8">
            <CursorPagination
              nextHref={nextCursor && hrefWith(path, { cursor: nextCursor })}
              firstHref={cursor ? path : null}
              label="More sales"
            />
          </div>
        </Section>
      </div>
    </>
  );
}
