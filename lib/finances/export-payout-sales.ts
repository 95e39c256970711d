import type { Ctx } from "@/lib/acts/context";
import { readPayout } from "@/lib/payouts/read-payout";
import { csvLine, decimalText } from "./csv";
import { everyRow } from "./every-row";

const HEAD = ["Stripe payout", "Reference", "Track", "Currency", "In this payout"];

/** The sales, and transfers out of the subscription pool, in one payout of the signed-in producer, as lines of CSV. Somebody else's payout is not found. */
export async function* exportPayoutSales(ctx: Ctx, input: { payoutId: number }): AsyncGenerator<string> {
  const { payout, transfers } = await readPayout(ctx, { ...input, limit: 1 });
  const { stripeId, currency } = payout;
  yield csvLine(HEAD);
  const items = everyRow(async (page) => {
    const { items: rows, nextCursor } = await readPayout(ctx, { ...input, ...page });
    return { rows, nextCursor };
  });
  for (const transfer of transfers)
    yield csvLine([
      stripeId,
      transfer.stripeId,
      "Subscriptions",
      currency,
      decimalText(transfer.amountMinor, currency),
    ]);
  for await (const { reference, trackTitle, amountMinor } of items)
    yield csvLine([stripeId, reference, trackTitle, currency, decimalText(amountMinor, currency)]);
}
