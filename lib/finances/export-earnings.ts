import type { Ctx } from "@/lib/acts/context";
import type { Currency } from "@/lib/money";
import { csvLine, decimalText } from "./csv";
import { type Range, readEarningsOverTime } from "./earnings-over-time";

const HEAD = [
  "From (UTC)",
  "Currency",
  "Buyers paid",
  "Platform fee",
  "Refunded",
  "Lost to disputes",
  "From subscriptions",
  "Earned",
];

/** The chart of the signed-in producer's earnings as lines of CSV: a line a day, week or month. */
export async function* exportEarnings(
  ctx: Ctx,
  input: { currency: Currency; range: Range },
): AsyncGenerator<string> {
  const { periods } = await readEarningsOverTime(ctx, input);
  yield csvLine(HEAD);
  for (const { start, volumeMinor, feeMinor, refundedMinor, lostMinor, poolMinor, netMinor } of periods) {
    const amounts = [volumeMinor, feeMinor, refundedMinor, lostMinor, poolMinor, netMinor];
    yield csvLine([start, input.currency, ...amounts.map((minor) => decimalText(minor, input.currency))]);
  }
}
