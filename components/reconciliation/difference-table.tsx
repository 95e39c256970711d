import { TriangleAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Money } from "@/components/ui/money";
import { type Column, Table } from "@/components/ui/table";
import { DIFFERENCE_WORDS, type DifferenceKind } from "./difference-words";

export type DifferenceLine = {
  id: number;
  kind: DifferenceKind;
  reference: string | null;
  sellerName: string | null;
  /** The connected account; null for the platform's own. */
  accountId: string | null;
  stripeId: string | null;
  cause: string | null;
  booksMinor: number | null;
  booksCurrency: string | null;
  stripeMinor: number | null;
  stripeCurrency: string | null;
};

const columns: Column<DifferenceLine>[] = [
  {
    id: "kind",
    header: "Difference",
    primary: true,
    cell: ({ kind }) => (
      <Badge icon={TriangleAlert} tone="caution">
        {DIFFERENCE_WORDS[kind].name}
      </Badge>
    ),
  },
  {
    id: "about",
    header: "About",
    cell: ({ reference, sellerName }) => (
      <span className="max-sm:text-right">
        <span className="figures block text-sm whitespace-nowrap">{reference ?? "–"}</span>
        {sellerName && <span className="block text-sm text-muted">{sellerName}</span>}
      </span>
    ),
  },
  {
    id: "where",
    header: "Where",
    cell: ({ stripeId, cause, accountId }) => (
      <span className="figures min-w-0 text-sm break-all max-sm:text-right">
        <span className="block">{stripeId ?? cause ?? "the whole sale"}</span>
        <span className="block text-muted">{accountId ?? "platform's balance"}</span>
      </span>
    ),
  },
  {
    id: "stripe",
    header: "At Stripe",
    align: "right",
    cell: ({ stripeMinor, stripeCurrency }) => (
      <Money minor={stripeMinor} currency={stripeCurrency ?? ""} signed />
    ),
  },
  {
    id: "books",
    header: "In the books",
    align: "right",
    cell: ({ booksMinor, booksCurrency }) => (
      <Money minor={booksMinor} currency={booksCurrency ?? ""} signed />
    ),
  },
];

/** What a comparison could not explain, and under it what each kind that occurs means and asks for. */
export function DifferenceTable({ differences }: { differences: DifferenceLine[] }) {
  const kinds = [...new Set(differences.map(({ kind }) => kind))];
  return (
    <div className="grid gap-10">
      <Table caption="Differences" columns={columns} rows={differences} rowKey={({ id }) => String(id)} />
      <dl className="grid gap-6">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt className="font-semibold">{DIFFERENCE_WORDS[kind].name}</dt>
            <dd className="mt-1 prose-measure text-muted">
              {DIFFERENCE_WORDS[kind].means} {DIFFERENCE_WORDS[kind].next}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
