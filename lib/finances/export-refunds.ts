import type { Ctx } from "@/lib/acts/context";
import { type Cell, csvLine, decimalText } from "./csv";
import { everyRow } from "./every-row";
import { listRefunds, type RefundFilter, type SaleRefund } from "./list-refunds";

const HEAD = [
  "Ordered at (UTC)",
  "Reference",
  "Track",
  "Buyer",
  "Status",
  "Currency",
  "Given back",
  "From your share",
  "From the platform fee",
  "Reason",
  "Stripe refund",
];

/** Refunds of the signed-in producer's sales that fit the filter, as lines of CSV. */
export async function* exportRefunds(ctx: Ctx, filter: RefundFilter): AsyncGenerator<string> {
  yield csvLine(HEAD);
  for await (const refund of everyRow((page) => listRefunds(ctx, { ...filter, ...page })))
    yield csvLine(line(refund));
}

function line({ refund, reference, title, buyerName }: SaleRefund): Cell[] {
  // Only what succeeded took money: a column adds up to what the figures say.
  const money = (minor: number) =>
    refund.status === "succeeded" ? decimalText(minor, refund.currency) : null;
  return [
    refund.createdAt,
    reference,
    title,
    buyerName,
    refund.status,
    refund.currency,
    decimalText(refund.amountMinor, refund.currency),
    money(refund.shareMinor),
    money(refund.feeMinor),
    refund.reason,
    refund.stripeId,
  ];
}
