import { and, eq } from "drizzle-orm";
import { purchases } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { guardGuesses } from "@/lib/coupons/guard-guesses";
import { crashPoint } from "@/lib/crash-point";
import { fail } from "@/lib/errors";
import { acceptAgain } from "./accept-again";
import { abandonPurchase, expirePurchase } from "./expire-purchase";
import { type Initiated, openPayment } from "./open-payment";
import { quote } from "./quote";
import { checkSeen, hasCouponOf, type Order, refuseTaken, reserve, unseen } from "./reserve";
import { type Purchase, standingOf } from "./standing";
import { OWNED } from "./states";

/**
 * The buyer presses Buy: reserves the exclusive, then opens the payment. Asking again, in another tab, after a cut
 * reply or a crash, answers the same purchase and the same intent. A checkout of somebody else that ran out is ended
 * first; one that did not is a clear refusal. What a coupon leaves nothing to pay of is sold at once.
 */
export async function initiatePurchase(ctx: Ctx, order: Order): Promise<Initiated> {
  const purchase = await guardGuesses(
    ctx,
    order.coupon,
    async () => (await resume(ctx, order)) ?? (await reserve(ctx, order)) ?? (await retry(ctx, order)),
  );
  crashPoint("initiate:before-intent");
  return openPayment(ctx, purchase);
}

/** The answer to a repeated request: the same purchase, its secret asked of Stripe anew. */
export async function resumePurchase(ctx: Ctx, input: { purchaseId: number }): Promise<Initiated> {
  const [purchase] = await ctx.db
    .select()
    .from(purchases)
    .where(and(eq(purchases.id, input.purchaseId), eq(purchases.buyerId, signedIn(ctx).id)));
  return purchase ? openPayment(ctx, purchase) : fail("not_found");
}

/** The buyer's own unfinished checkout of this track, unless it has run out; or what they just got for nothing. */
async function resume(ctx: Ctx, order: Order): Promise<Purchase | null> {
  const { mine, live } = await standingOf(ctx, { trackId: order.trackId, buyerId: signedIn(ctx).id });
  if (!mine) return live && isFreshGift(ctx, order, live) ? live : null;
  if (mine.reservedUntil <= ctx.now) {
    await expirePurchase(ctx, { purchaseId: mine.id });
    return null;
  }
  if (unseen(order, mine) === null && hasCouponOf(order, mine)) return acceptAgain(ctx, mine, order);
  // The track was edited since, or the buyer put on, took off or changed a coupon: whoever has seen what is offered
  // now trades the old checkout for a new one.
  const offered = await quote(ctx, order);
  checkSeen(order, { ...offered, termsHash: offered.terms.hash });
  await abandonPurchase(ctx, { purchaseId: mine.id });
  return null;
}

/** The second click on what was sold at the first, because it cost nothing: for as long as a checkout would last. */
function isFreshGift(ctx: Ctx, order: Order, live: Purchase): boolean {
  const isTheirs = live.buyerId === signedIn(ctx).id && OWNED.includes(live.status) && live.totalMinor === 0;
  return isTheirs && live.reservedUntil > ctx.now && hasCouponOf(order, live) && !unseen(order, live);
}

/** Another purchase held the track: perhaps our own second click, perhaps one that has run out. */
async function retry(ctx: Ctx, order: Order): Promise<Purchase> {
  const mine = await resume(ctx, order);
  if (mine) return mine;
  const { live } = await standingOf(ctx, { trackId: order.trackId, buyerId: signedIn(ctx).id });
  if (live?.status === "pending" && live.reservedUntil <= ctx.now) {
    await expirePurchase(ctx, { purchaseId: live.id });
  }
  return (await reserve(ctx, order)) ?? refuseTaken(ctx, order.trackId);
}
