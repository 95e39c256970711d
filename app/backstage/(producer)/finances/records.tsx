import Link from "next/link";
import type { ReactNode } from "react";
import { fromCursor, hrefWith } from "@/app/(store)/library/address";
import { CsvLink } from "@/components/finances/csv-link";
import { PayoutList } from "@/components/finances/payout-list";
import { PoolList } from "@/components/finances/pool-list";
import { RecordFilters } from "@/components/finances/record-filters";
import { RefundList } from "@/components/finances/refund-list";
import { SaleList } from "@/components/finances/sale-list";
import { LinkButton } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import type { Ctx } from "@/lib/acts/context";
import { listRefunds } from "@/lib/finances/list-refunds";
import { listSales } from "@/lib/finances/list-sales";
import { listPayouts } from "@/lib/payouts/list-payouts";
import { listPoolShares } from "@/lib/pool/list-pool-shares";
import {
  type Address,
  PATH,
  payoutFilterOf,
  poolFilterOf,
  RECORDS,
  type Records,
  recordsHref,
  recordsOf,
  refundFilterOf,
  saleFilterOf,
} from "./address";
import { presentPayout, presentPoolShare, presentRefund, presentSale } from "./present-records";

const A_PAGE = 20;

const WORDS: Record<
  Records,
  { label: string; placeholder: string; empty: string; states: [string, string][] }
> = {
  sales: {
    label: "Sales",
    placeholder: "Reference, beat or buyer",
    empty: "The moment somebody pays for one of your beats, the sale stands here.",
    states: [
      ["", "All sales"],
      ["paid", "Paid"],
      ["refunded", "Refunded or lost"],
      ["unpaid", "In future payouts"],
      ["pending", "Pending checkouts"],
      ["failed", "Failed checkouts"],
    ],
  },
  refunds: {
    label: "Refunds",
    placeholder: "Reference, beat or buyer",
    empty: "No buyer got money back.",
    states: [
      ["", "All"],
      ["refunded", "Refunded"],
      ["pending", "Pending"],
      ["failed", "Failed"],
    ],
  },
  subscriptions: {
    label: "Subscriptions",
    placeholder: "Stripe transfer",
    empty:
      "A part of what members pay is divided among all producers whose beats they can download. Yours stands here.",
    states: [
      ["", "All"],
      ["paid", "Paid"],
      ["pending", "Waiting"],
      ["excluded", "Left out"],
    ],
  },
  payouts: {
    label: "Payouts",
    placeholder: "Payout, reference or beat",
    empty: "Once a day, what is ready goes to your bank, from 10.00 up. Each payout then stands here.",
    states: [
      ["", "All"],
      ["paid", "Paid"],
      ["pending", "Pending"],
      ["failed", "Failed"],
    ],
  },
};

/** Sales, refunds, subscriptions or payouts: one list at a time, filtered by the address. */
export async function RecordsSection({
  ctx,
  address,
  currencies,
}: {
  ctx: Ctx;
  address: Address;
  currencies: string[];
}) {
  const records = recordsOf(address);
  const { label, placeholder, states } = WORDS[records];
  const { list, count, nextCursor } = await fromCursor(address.cursor, (cursor) =>
    READ[records](ctx, address, cursor),
  );
  const { cursor: _cursor, range: _range, chart: _chart, records: _records, ...filter } = address;
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <Section
      id="records"
      title={label}
      actions={
        count > 0 && (
          <CsvLink href={hrefWith(`${PATH}/${records}.csv`, filter)} of={`these ${records}`} size="md" />
        )
      }
    >
      <nav aria-label="Records" className="mb-6 flex gap-6 overflow-x-auto border-b border-line">
        {RECORDS.map((each) => (
          <Link
            key={each}
            href={recordsHref(address, { records: each === "sales" ? "" : each, state: "" })}
            aria-current={each === records ? "true" : undefined}
            className={cx(
              "-mb-px border-b-2 py-2.5 font-medium transition-colors",
              each === records ? "border-accent text-ink" : "border-transparent text-muted hover:text-ink",
            )}
          >
            {WORDS[each].label}
          </Link>
        ))}
      </nav>
      {(count > 0 || isFiltered) && (
        <RecordFilters
          // The form keeps what was typed; another address is another form.
          key={JSON.stringify(filter) + records}
          path={PATH}
          kept={{ records: address.records, range: address.range, chart: address.chart }}
          given={address}
          states={states.map(([value, words]) => ({ value, label: words }))}
          currencies={currencies}
          placeholder={placeholder}
        />
      )}
      {count === 0 ? (
        <Nothing records={records} isFiltered={isFiltered} address={address} />
      ) : (
        <div className="grid gap-10">
          {list}
          <CursorPagination
            nextHref={nextCursor && recordsHref(address, { cursor: nextCursor })}
            firstHref={address.cursor ? recordsHref(address, {}) : null}
            label={`Older ${records}`}
          />
        </div>
      )}
    </Section>
  );
}

type Read = (
  ctx: Ctx,
  address: Address,
  cursor?: string,
) => Promise<{ list: ReactNode; count: number; nextCursor: string | null }>;

const READ: Record<Records, Read> = {
  async sales(ctx, address, cursor) {
    const { rows, nextCursor } = await listSales(ctx, { ...saleFilterOf(address), limit: A_PAGE, cursor });
    return { list: <SaleList lines={rows.map(presentSale)} />, count: rows.length, nextCursor };
  },
  async refunds(ctx, address, cursor) {
    const { rows, nextCursor } = await listRefunds(ctx, {
      ...refundFilterOf(address),
      limit: A_PAGE,
      cursor,
    });
    return { list: <RefundList lines={rows.map(presentRefund)} />, count: rows.length, nextCursor };
  },
  async subscriptions(ctx, address, cursor) {
    const { rows, nextCursor } = await listPoolShares(ctx, {
      ...poolFilterOf(address),
      limit: A_PAGE,
      cursor,
    });
    return { list: <PoolList lines={rows.map(presentPoolShare)} />, count: rows.length, nextCursor };
  },
  async payouts(ctx, address, cursor) {
    const { rows, nextCursor } = await listPayouts(ctx, {
      ...payoutFilterOf(address),
      limit: A_PAGE,
      cursor,
    });
    return { list: <PayoutList lines={rows.map(presentPayout)} />, count: rows.length, nextCursor };
  },
};

function Nothing({
  records,
  isFiltered,
  address,
}: {
  records: Records;
  isFiltered: boolean;
  address: Address;
}) {
  const all = recordsHref(address, { state: "", currency: "", q: "", from: "", to: "" });
  return isFiltered ? (
    <EmptyState title="Nothing fits that" action={<LinkButton href={all}>Show all {records}</LinkButton>}>
      Search for fewer letters, choose other days, or show all.
    </EmptyState>
  ) : (
    <EmptyState title={`No ${records} yet`}>{WORDS[records].empty}</EmptyState>
  );
}
