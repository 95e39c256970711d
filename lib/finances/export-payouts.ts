import type { Ctx } from "@/lib/acts/context";
import { listPayouts, type PayoutFilter } from "@/lib/payouts/list-payouts";
import type { Payout } from "@/lib/payouts/states";
import { type Cell, csvLine, decimalText } from "./csv";
import { everyRow } from "./every-row";

const HEAD = [
  "Made at (UTC)",
  "Stripe payout",
  "Status",
  "Currency",
  "Amount",
  "Arrives at (UTC)",
  "Paid at (UTC)",
  "Failed at (UTC)",
  "Failure",
];

/** The signed-in producer's payouts that fit the filter, as lines of CSV. */
export async function* exportPayouts(ctx: Ctx, filter: PayoutFilter): AsyncGenerator<string> {
  yield csvLine(HEAD);
  for await (const payout of everyRow((page) => listPayouts(ctx, { ...filter, ...page })))
    yield csvLine(line(payout));
}

const line = (payout: Payout): Cell[] => [
  payout.createdAt,
  payout.stripeId,
  payout.status,
  payout.currency,
  decimalText(payout.amountMinor, payout.currency),
  payout.arrivesAt,
  payout.paidAt,
  payout.failedAt,
  payout.failureCode,
];
