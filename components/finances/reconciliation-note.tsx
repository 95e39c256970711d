import { CircleCheck, CircleDashed, TriangleAlert } from "lucide-react";
import { cx } from "@/components/ui/cx";
import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import { type Column, Table } from "@/components/ui/table";

export type DifferenceLine = {
  id: number;
  kind: "missing" | "extra" | "amount" | "currency";
  reference: string | null;
  stripeId: string | null;
  books: { minor: number; currency: string } | null;
  stripe: { minor: number; currency: string } | null;
};

const KINDS: Record<DifferenceLine["kind"], string> = {
  missing: "In our books, not at Stripe",
  extra: "At Stripe, not in our books",
  amount: "Another amount",
  currency: "Another currency",
};

const money = (amount: DifferenceLine["books"]) => (amount ? <Money {...amount} /> : "–");
const columns: Column<DifferenceLine>[] = [
  { id: "kind", header: "What differs", primary: true, cell: ({ kind }) => KINDS[kind] },
  {
    id: "about",
    header: "About",
    cell: ({ reference, stripeId }) => (
      <span className="figures text-sm">{reference ?? stripeId ?? "–"}</span>
    ),
  },
  { id: "books", header: "In our books", align: "right", cell: ({ books }) => money(books) },
  { id: "stripe", header: "At Stripe", align: "right", cell: ({ stripe }) => money(stripe) },
];

/** When the books were last compared with Stripe, what came of it, and what a difference means. */
export function ReconciliationNote({
  last,
}: {
  last: { finishedAt: string; differences: DifferenceLine[] } | null;
}) {
  const count = last?.differences.length ?? 0;
  const Icon = !last ? CircleDashed : count > 0 ? TriangleAlert : CircleCheck;
  return (
    <details className="text-sm">
      <summary className="inline-flex list-none items-start gap-2 text-muted hover:text-ink [&::-webkit-details-marker]:hidden">
        <Icon
          aria-hidden
          className={cx(
            "mt-0.5 size-4 shrink-0",
            !last ? "text-faint" : count > 0 ? "text-caution" : "text-positive",
          )}
        />
        <span>
          Last reconciled <DateTime value={last?.finishedAt} show="datetime" />, differences{" "}
          <span className="figures">{last ? count : "–"}</span>.{" "}
          <span className="underline decoration-line-control underline-offset-4">What does that mean?</span>
        </span>
      </summary>
      <div className="mt-3 grid gap-4 border-l border-line-strong pl-4">
        <p className="prose-measure text-muted">
          Every amount here comes from our own books. At fixed times we hold them against each movement on
          your Stripe account. A difference is a movement that only one of the two knows, or knows otherwise.
          We do not write it away: a person looks at it, and until then your figures stay what our books say.
          {count > 0 && " You need not do anything; these are yours:"}
        </p>
        {last && count > 0 && (
          <Table
            caption="Differences"
            columns={columns}
            rows={last.differences}
            rowKey={({ id }) => String(id)}
          />
        )}
      </div>
    </details>
  );
}
