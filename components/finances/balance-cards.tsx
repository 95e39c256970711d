import { ArrowUpRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Money } from "@/components/ui/money";
import { AddingUp } from "./adding-up";
import type { Figures } from "./views";

/** Where each figure leads: to the records that it is the sum of. */
export type FigureLinks = Record<
  "unpaid" | "inTransit" | "sales" | "refunds" | "lost" | "pool" | "paid",
  string
>;

/** One currency's four figures, each leading to what it is made of, and the sum that ties them together. */
export function BalanceCards({ figures, links }: { figures: Figures; links: FigureLinks }) {
  const { currency, payableMinor, heldMinor, inTransitMinor, volumeMinor, sales } = figures;
  const statement = `statement-${currency}`;
  const total = payableMinor + heldMinor + inTransitMinor;
  return (
    <section aria-label={`Balance in ${currency}`} className="rounded-md border border-line bg-surface">
      <div className="grid divide-line max-sm:divide-y sm:grid-cols-2 sm:divide-x lg:grid-cols-[1.35fr_1fr_1fr_1fr]">
        <Figure label="Total balance" note="Yours, and not in your bank yet" href={`#${statement}`} isMain>
          <Money minor={total} currency={currency} />
        </Figure>
        <Figure
          label="Future payouts"
          note={heldMinor > 0 ? "What is held comes on top, once it is free" : "In no payout yet"}
          href={links.unpaid}
        >
          <Money minor={payableMinor} currency={currency} />
        </Figure>
        <Figure label="In transit" note="On its way to your bank" href={links.inTransit}>
          <Money minor={inTransitMinor} currency={currency} />
        </Figure>
        <Figure
          label="Lifetime volume"
          note={`What buyers paid; ${sales === 1 ? "1 sale stands" : `${sales} sales stand`}`}
          href={links.sales}
        >
          <Money minor={volumeMinor} currency={currency} />
        </Figure>
      </div>
      <details className="border-t border-line">
        <summary className="px-5 py-3 text-sm font-medium text-muted transition-colors hover:text-ink sm:px-6">
          How the figures in {currency} add up
        </summary>
        <Statement figures={figures} links={links} id={statement} />
      </details>
    </section>
  );
}

function Figure({
  label,
  note,
  href,
  isMain,
  children,
}: {
  label: string;
  note: string;
  href: string;
  isMain?: boolean;
  children: ReactNode;
}) {
  const look =
    "group block px-5 py-5 transition-colors hover:bg-raised focus-visible:outline-offset-[-2px] sm:px-6 sm:py-6";
  const content = (
    <>
      <span className="flex items-center justify-between gap-2 text-sm text-muted">
        {label}
        <ArrowUpRight
          aria-hidden
          className="size-4 text-faint transition-colors group-hover:text-accent-ink"
        />
      </span>
      <span className={isMain ? "mt-2 block text-3xl font-semibold" : "mt-2 block text-2xl"}>{children}</span>
      <span className="mt-1.5 block text-sm text-muted">{note}</span>
    </>
  );
  // A place on this page: the browser itself goes there, and opens what it is folded into.
  return href.startsWith("#") ? (
    <a href={href} className={look}>
      {content}
    </a>
  ) : (
    <Link href={href} className={look}>
      {content}
    </Link>
  );
}

function Statement({ figures, links, id }: { figures: Figures; links: FigureLinks; id: string }) {
  const { currency, volumeMinor, feeMinor, refundedMinor, lostMinor, poolMinor } = figures;
  const { paidMinor, inTransitMinor, heldMinor, payableMinor } = figures;
  const came = volumeMinor - feeMinor - refundedMinor - lostMinor + poolMinor;
  const is = paidMinor + inTransitMinor + heldMinor + payableMinor;
  return (
    <div id={id} className="grid gap-x-14 gap-y-8 px-5 pt-2 pb-6 sm:px-6 md:grid-cols-2">
      <AddingUp
        title="Where it comes from"
        currency={currency}
        addends={[
          { label: "Buyers paid", minor: volumeMinor, href: links.sales },
          { label: "Platform fee", minor: 0 - feeMinor, href: links.sales },
          { label: "Refunds, your part", minor: 0 - refundedMinor, href: links.refunds },
          { label: "Lost disputes", minor: 0 - lostMinor, href: links.lost },
          { label: "From subscriptions", minor: poolMinor, href: links.pool },
        ]}
        sum={{ label: "You earned", minor: came }}
      />
      <AddingUp
        title="Where it is"
        currency={currency}
        addends={[
          { label: "Paid out to your bank", minor: paidMinor, href: links.paid },
          { label: "In transit", minor: inTransitMinor, href: links.inTransit },
          { label: "Held by disputes", minor: heldMinor },
          { label: "In future payouts", minor: payableMinor, href: links.unpaid },
        ]}
        sum={{ label: "You earned", minor: is }}
      />
    </div>
  );
}

/** The cards of somebody who has not sold anything: what is not known is not zero. */
export function EmptyCards() {
  return (
    <dl className="grid divide-line rounded-md border border-line bg-surface max-sm:divide-y sm:grid-cols-2 sm:divide-x lg:grid-cols-4">
      {["Total balance", "Future payouts", "In transit", "Lifetime volume"].map((label) => (
        <div key={label} className="px-5 py-5 sm:px-6 sm:py-6">
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="figures mt-2 text-2xl">–</dd>
        </div>
      ))}
    </dl>
  );
}
