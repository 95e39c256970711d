import Link from "next/link";
import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { DateTime } from "@/components/ui/date-time";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Money } from "@/components/ui/money";
import { type Addend, AddingUp } from "./adding-up";
import { PayoutStatus } from "./record-status";
import type { SaleLine } from "./views";

/** Everything of one sale: from the price to the payout it was paid in, and the reference that names it everywhere. */
export function SaleDetails(sale: SaleLine) {
  const { reference, title, trackHref, buyerName, soldAt, certificate } = sale;
  return (
    <div className="grid gap-x-14 gap-y-8 lg:grid-cols-2">
      {soldAt ? (
        <Earned {...sale} />
      ) : (
        <p className="prose-measure text-muted">
          Nobody has paid for this: it is a checkout, no sale. Nothing was charged, and nothing is owed to
          you.
        </p>
      )}
      <div className="grid content-start gap-4">
        <KeyValueList
          items={[
            {
              label: "Reference",
              value: (
                <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <span className="figures">{reference}</span>
                  <CopyButton text={reference} variant="quiet" />
                </span>
              ),
            },
            { label: "Beat", value: <TextLink href={trackHref}>{title}</TextLink> },
            { label: "Buyer", value: buyerName },
            { label: soldAt ? "Paid" : "Begun", value: <DateTime value={sale.at} show="datetime" /> },
            { label: "Certificate", value: certificate && <Certificate {...certificate} /> },
            ...sale.disputes.map((dispute) => ({ label: "Dispute", value: <Dispute {...dispute} /> })),
            ...(soldAt ? [{ label: "Paid out in", value: <PaidIn {...sale} /> }] : []),
          ]}
        />
        <p className="text-sm text-muted">
          The same reference stands in Stripe, in both mails and on the certificate.
        </p>
      </div>
    </div>
  );
}

function Earned(sale: SaleLine) {
  const { currency, priceMinor, discountMinor, totalMinor, feeMinor, feeRule, couponCode } = sale;
  const onTop = totalMinor - (priceMinor - discountMinor);
  const refunds = sale.refunds.filter(({ status }) => status === "succeeded");
  const some = (addend: Addend) => (addend.minor === 0 ? [] : [addend]);
  const addends: Addend[] = [
    { label: "Price", minor: priceMinor },
    ...some({ label: couponCode ? `Discount, ${couponCode}` : "Discount", minor: 0 - discountMinor }),
    ...some({ label: "Added for the buyer", minor: onTop }),
    { label: "Platform fee", note: feeRule, minor: 0 - feeMinor },
    ...some({
      label: refunds.length > 1 ? `${refunds.length} refunds, your part` : "Refund, your part",
      minor: 0 - sale.refundedMinor,
    }),
    ...some({ label: "Lost dispute", minor: 0 - sale.lostMinor }),
  ];
  const isWhole = sale.refundedMinor === 0 && sale.lostMinor === 0;
  return (
    <div>
      <AddingUp
        title="From the price to your share"
        currency={currency}
        addends={addends}
        sum={{ label: isWhole ? "Your share" : "Left of your share", minor: sale.earnedMinor }}
      />
    </div>
  );
}

function PaidIn({ currency, payouts, unpaidMinor, heldMinor }: SaleLine) {
  if (payouts.length === 0 && unpaidMinor === 0 && heldMinor === 0) return "–";
  return (
    <ul className="grid gap-1.5">
      {payouts.map(({ id, stripeId, status, href, amountMinor }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <TextLink href={href}>
            <span className="figures text-sm">{stripeId}</span>
          </TextLink>
          <PayoutStatus status={status} />
          <Money minor={amountMinor} currency={currency} />
        </li>
      ))}
      {unpaidMinor !== 0 && (
        <li>
          {unpaidMinor > 0 ? "A future payout: " : "Comes off a future payout: "}
          <Money minor={unpaidMinor} currency={currency} />
        </li>
      )}
      {heldMinor > 0 && (
        <li>
          Held by the dispute: <Money minor={heldMinor} currency={currency} />
        </li>
      )}
    </ul>
  );
}

const OUTCOMES = { inquiry: "Inquiry", open: "Open", won: "Won", lost: "Lost" };

function Dispute({ outcome, reason, dueBy }: SaleLine["disputes"][number]) {
  return (
    <>
      {OUTCOMES[outcome]}: {reason}
      {outcome === "open" && dueBy && (
        <>
          ; answer due by <DateTime value={dueBy} show="datetime" />
        </>
      )}
    </>
  );
}

function Certificate({ number, href, status }: NonNullable<SaleLine["certificate"]>) {
  return (
    <>
      <TextLink href={href}>
        <span className="figures">{number}</span>
      </TextLink>{" "}
      <span className="text-muted">({status})</span>
    </>
  );
}

const TextLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link href={href} className="underline decoration-line-control underline-offset-4 hover:decoration-ink">
    {children}
  </Link>
);
