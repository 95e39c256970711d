import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { coupons } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { fail, invalid } from "@/lib/errors";
import { readFields } from "@/lib/people/fields";
import { bindCoupon } from "./bind-coupon";
import { CouponTerms, rowOf } from "./coupon-terms";
import { refusingTaken } from "./create-coupon";
import type { Coupon } from "./discount";
import { type CouponDetails, readCoupon } from "./read-coupon";

/**
 * An administrator gives a coupon new terms, all of them at once. Open checkouts keep the discount that they
 * snapshotted. Fails with `forbidden`, `not_found`, or `validation_failed` by field: what a used coupon takes off, and
 * its code, stand on purchases and do not change, and a limit is not below the uses.
 */
export async function editCoupon(
  ctx: Ctx,
  { couponId, ...input }: { couponId: number; terms: unknown },
): Promise<CouponDetails> {
  asAdmin(ctx);
  const terms = readFields(CouponTerms, input.terms);
  const row = rowOf(terms);
  await refusingTaken(() =>
    transaction(ctx.db, async (tx) => {
      const [coupon] = await tx.select().from(coupons).where(eq(coupons.id, couponId)).for("update");
      if (!coupon) return fail("not_found");
      refuseUsed(coupon, row);
      await tx
        .update(coupons)
        .set({ ...row, updatedAt: ctx.now })
        .where(eq(coupons.id, couponId));
      await bindCoupon(tx, couponId, terms);
      await audit(ctx, tx, "coupon.edited", `coupon:${couponId}`, terms);
    }),
  );
  return readCoupon(ctx, { couponId });
}

function refuseUsed(coupon: Coupon, row: ReturnType<typeof rowOf>): void {
  if (coupon.uses === 0) return;
  const fixed = {
    code: "code",
    type: "type",
    bps: "amount",
    amountMinor: "amount",
    currency: "currency",
  } as const;
  const wrong: Record<string, string[]> = {};
  for (const [column, field] of Object.entries(fixed) as [keyof typeof fixed, string][])
    if (coupon[column] !== row[column])
      wrong[field] = ["This coupon has been used, so this no longer changes. Disable it and make another."];
  if (row.usageLimit !== null && row.usageLimit < coupon.uses)
    wrong.usage_limit = [`It has been used ${coupon.uses} times: the limit cannot be lower.`];
  if (Object.keys(wrong).length) invalid(wrong);
}
