import type { Ctx } from "@/lib/acts/context";
import { guardGuesses } from "@/lib/coupons/guard-guesses";
import { type Quote, quote } from "./quote";

/** What a track would cost the signed-in buyer now, with a coupon if one is given: `quote`, where codes are guessed at. */
export async function priceTrack(
  ctx: Ctx,
  input: { trackId: number; coupon?: string | undefined },
): Promise<Quote> {
  return guardGuesses(ctx, input.coupon, () => quote(ctx, input));
}
