import type { Ctx } from "@/lib/acts/context";
import { type Cell, csvLine, decimalText } from "@/lib/finances/csv";
import { everyRow } from "@/lib/finances/every-row";
import { type ListedDifference, listDifferences } from "./list-differences";

const HEAD = [
  "Kind",
  "Order",
  "Seller",
  "Account",
  "Stripe balance transaction",
  "Ledger cause",
  "At Stripe",
  "Stripe currency",
  "In the books",
  "Books currency",
];

/** The differences of one comparison as lines of CSV. For administrators. */
export async function* exportDifferences(ctx: Ctx, input: { runId: number }): AsyncGenerator<string> {
  yield csvLine(HEAD);
  for await (const each of everyRow((page) => listDifferences(ctx, { ...input, ...page })))
    yield csvLine(line(each));
}

function line(each: ListedDifference): Cell[] {
  return [
    each.kind,
    each.reference,
    each.sellerName,
    each.accountId ?? "platform",
    each.stripeId,
    each.cause,
    money(each.stripeMinor, each.stripeCurrency),
    each.stripeCurrency,
    money(each.booksMinor, each.booksCurrency),
    each.booksCurrency,
  ];
}

const money = (minor: number | null, currency: string | null) =>
  minor === null || currency === null ? null : decimalText(minor, currency);
