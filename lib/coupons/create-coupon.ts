import { transaction, violates } from "@/db/client";
import { coupons } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { invalid } from "@/lib/errors";
import { readFields } from "@/lib/people/fields";
import { bindCoupon } from "./bind-coupon";
import { CouponTerms, rowOf } from "./coupon-terms";
import { type CouponDetails, readCoupon } from "./read-coupon";

/** An administrator makes a coupon. Fails with `forbidden`, or with `validation_failed` by field. */
export async function createCoupon(ctx: Ctx, input: unknown): Promise<CouponDetails> {
  const admin = asAdmin(ctx);
  const terms = readFields(CouponTerms, input);
  const couponId = await refusingTaken(() =>
    transaction(ctx.db, async (tx) => {
      const [made] = await tx
        .insert(coupons)
        .values({ ...rowOf(terms), createdBy: admin.id, createdAt: ctx.now, updatedAt: ctx.now })
        .returning({ id: coupons.id });
      if (!made) throw new Error("the coupon was not written");
      await bindCoupon(tx, made.id, terms);
      await audit(ctx, tx, "coupon.created", `coupon:${made.id}`, terms);
      return made.id;
    }),
  );
  return readCoupon(ctx, { couponId });
}

/** Runs what writes a coupon; a code that another one has is named as the field that is wrong. */
export async function refusingTaken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (violates(error, "coupons_code")) invalid({ code: ["Another coupon has this code."] });
    throw error;
  }
}
