import { and, count, eq } from "drizzle-orm";
import { type Tx, transaction, violates } from "@/db/client";
import { purchases, users } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { after, MINUTE } from "@/lib/clock";
import { claimUse } from "@/lib/coupons/claim-use";
import { Failure, fail } from "@/lib/errors";
import { orderReference } from "@/lib/ids";
import { enqueue } from "@/lib/jobs/enqueue";
import { type Currency, toDecimal } from "@/lib/money";
import { type Quote, quote } from "./quote";
import { type Purchase, standingOf } from "./standing";

/** How long a buyer may take from pressing Buy to paying. */
export const RESERVED_FOR = 30 * MINUTE;
/** One person may hold this many beats at once without paying. */
const OPEN_CHECKOUTS = 5;

export type Order = {
  trackId: number;
  /** The coupon's code; none is a wish as well: for the full price. */
  coupon?: string | undefined;
  /** What the buyer saw, if they saw it: another price or other terms are refused, never sold. Decimal on the wire. */
  expectedTotal?: number | undefined;
  termsHash?: string | undefined;
  /** The name on the certificate; the account's legal or display name when left out. */
  licenseeName?: string | undefined;
  via: "browser" | "api";
};

/**
 * Writes the purchase and with it reserves the exclusive and claims the coupon's use; or answers null when another
 * purchase holds the track, be it the buyer's own.
 */
export async function reserve(ctx: Ctx, order: Order): Promise<Purchase | null> {
  try {
    return await transaction(ctx.db, async (tx) => {
      const quoted = await quote({ ...ctx, db: tx }, { ...order, hold: true });
      checkSeen(order, { ...quoted, termsHash: quoted.terms.hash });
      return write(ctx, tx, order, quoted);
    });
  } catch (error) {
    if (violates(error, "purchases_one_live_a_track")) return null;
    if (error instanceof Failure && error.reason === "already_purchased") return null;
    throw error;
  }
}

type Offered = { totalMinor: number; currency: Currency; termsHash: string };

/** Whether an open checkout holds the coupon, or holds none, as the order says. */
export function hasCouponOf(order: Order, purchase: Purchase): boolean {
  return (order.coupon?.trim().toUpperCase() ?? null) === (purchase.couponCode?.toUpperCase() ?? null);
}

/** How what is offered differs from what the buyer says they saw; null when it does not. */
export function unseen(order: Order, offered: Offered): "price_changed" | "terms_changed" | null {
  const total = toDecimal(offered.totalMinor, offered.currency);
  if (order.expectedTotal !== undefined && order.expectedTotal !== total) return "price_changed";
  return order.termsHash !== undefined && order.termsHash !== offered.termsHash ? "terms_changed" : null;
}

/** Refuses to sell at another price or on other terms than those the buyer says they saw. */
export function checkSeen(order: Order, offered: Offered): void {
  const reason = unseen(order, offered);
  if (reason) fail(reason);
}

async function write(ctx: Ctx, tx: Tx, order: Order, quoted: Quote): Promise<Purchase> {
  const buyer = signedIn(ctx);
  // One checkout of a person's is counted after the other, or a race would open as many as it likes.
  await tx.select({ id: users.id }).from(users).where(eq(users.id, buyer.id)).for("no key update");
  const [open] = await tx
    .select({ checkouts: count() })
    .from(purchases)
    .where(and(eq(purchases.buyerId, buyer.id), eq(purchases.status, "pending")));
  if ((open?.checkouts ?? 0) >= OPEN_CHECKOUTS) fail("too_many_checkouts", { retryAfter: 60 });

  const { terms, ...snapshot } = quoted;
  const reservedUntil = after(ctx.now, RESERVED_FOR);
  const [purchase] = await tx
    .insert(purchases)
    .values({
      ...snapshot,
      reference: orderReference(),
      buyerId: buyer.id,
      terms: { ...terms.config, contact_email: terms.contactEmail },
      termsHash: terms.hash,
      acceptance: {
        name: order.licenseeName ?? (await nameOf(tx, buyer.id)),
        at: ctx.now.toISOString(),
        ip: ctx.ip,
        userAgent: ctx.userAgent,
        termsHash: terms.hash,
        via: order.via,
      },
      reservedUntil,
      createdAt: ctx.now,
    })
    .returning();
  if (!purchase) throw new Error("the purchase was not written");
  await claimUse(tx, purchase, { at: ctx.now });
  await enqueue(tx, "expire-purchase", { purchaseId: purchase.id }, { runAt: reservedUntil });
  await audit(ctx, tx, "purchase.reserved", `purchase:${purchase.id}`, { reference: purchase.reference });
  return { ...purchase, couponHeld: purchase.couponId !== null };
}

async function nameOf(tx: Tx, userId: number): Promise<string> {
  const [user] = await tx.select().from(users).where(eq(users.id, userId));
  return user?.legalName ?? user?.name ?? fail("unauthenticated");
}

/** Whether this buyer, who may not have reserved in time, is refused because the track is sold or only for now. */
export async function refuseTaken(ctx: Ctx, trackId: number): Promise<never> {
  const standing = await standingOf(ctx, { trackId, buyerId: signedIn(ctx).id });
  if (standing.owned) fail("already_purchased");
  if (standing.reservedByOther && standing.live) {
    const seconds = Math.ceil((standing.live.reservedUntil.getTime() - ctx.now.getTime()) / 1000);
    fail("exclusive_reserved", { retryAfter: Math.max(1, seconds) });
  }
  // Nobody's any more, or one's own whose payment is just being decided: another look will tell.
  if (!standing.live || standing.mine) fail("busy", { retryAfter: 1 });
  return fail("exclusive_sold");
}
