import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { coupons, purchases } from "@/db/schema";
import { fail } from "@/lib/errors";
import { usesOf } from "./find-usable";
import { stateAt } from "./state";

type Holder = { id: number; buyerId: number; couponId: number | null; couponHeld: boolean };

/**
 * Counts a purchase among its coupon's uses, in the caller's transaction; nothing to do for one without a coupon or
 * that is counted already. The coupon's row is the queue in which a race stands (F16). With `at` the coupon must be
 * active then; without, only its limits count, because what was paid was agreed while it was. Fails with
 * `coupon_invalid` when its uses are up, `coupon_not_yours` when this buyer's are. Call it with the purchase and its
 * track locked: everybody takes the coupon last.
 */
export async function claimUse(tx: Tx, purchase: Holder, { at }: { at?: Date } = {}): Promise<void> {
  const { couponId, buyerId } = purchase;
  if (couponId === null || purchase.couponHeld) return;
  const open = at
    ? eq(stateAt(at), "active")
    : or(isNull(coupons.usageLimit), lt(coupons.uses, coupons.usageLimit));
  const [coupon] = await tx
    .update(coupons)
    .set({ uses: sql`${coupons.uses} + 1` })
    .where(and(eq(coupons.id, couponId), open))
    .returning();
  if (!coupon) return fail("coupon_invalid");
  const used = await usesOf(tx, { coupon, buyerId, except: purchase.id });
  if (coupon.perUserLimit !== null && used >= coupon.perUserLimit) fail("coupon_not_yours");
  await tx.update(purchases).set({ couponHeld: true }).where(eq(purchases.id, purchase.id));
}

/** Gives back the use that a purchase holds, if it holds one: it was canceled. */
export async function releaseUse(tx: Tx, purchaseId: number): Promise<void> {
  const [released] = await tx
    .update(purchases)
    .set({ couponHeld: false })
    .where(and(eq(purchases.id, purchaseId), purchases.couponHeld))
    .returning({ couponId: purchases.couponId });
  if (!released?.couponId) return;
  await tx
    .update(coupons)
    .set({ uses: sql`${coupons.uses} - 1` })
    .where(eq(coupons.id, released.couponId));
}
