import { asAdmin, type Ctx } from "@/lib/acts/context";
import { type Cell, csvLine, decimalText } from "@/lib/finances/csv";
import { everyRow } from "@/lib/finances/every-row";
import { type FoundRefund, type RefundFilter, searchRefunds } from "./search-refunds";

const HEAD = [
  "Ordered at (UTC)",
  "Reference",
  "Track",
  "Status",
  "Currency",
  "Amount",
  "From the fee",
  "From the share",
  "Reason",
  "Note",
  "Failure",
  "Settled at (UTC)",
  "Stripe refund",
];

/** Everybody's refunds that fit the filter, as lines of CSV. For the platform's admin. */
export async function* exportAllRefunds(ctx: Ctx, filter: RefundFilter): AsyncGenerator<string> {
  asAdmin(ctx);
  yield csvLine(HEAD);
  for await (const row of everyRow((page) => searchRefunds(ctx, { ...filter, ...page })))
    yield csvLine(line(row));
}

function line({ refund, reference, title }: FoundRefund): Cell[] {
  const money = (minor: number) => decimalText(minor, refund.currency);
  const taken = (minor: number) => (refund.status === "succeeded" ? money(minor) : null);
  return [
    ...[refund.createdAt, reference, title, refund.status, refund.currency, money(refund.amountMinor)],
    ...[taken(refund.feeMinor), taken(refund.shareMinor), refund.reason, refund.note, refund.failure],
    ...[refund.settledAt, refund.stripeId],
  ];
}
