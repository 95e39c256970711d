import { answerCsv } from "@/app/answer-csv";
import { idParam } from "@/lib/api/shapes";
import { exportRedemptions } from "@/lib/coupons/export-redemptions";
import { readCoupon } from "@/lib/coupons/read-coupon";
import { fail } from "@/lib/errors";

type Params = { params: Promise<{ coupon: string }> };

/** A coupon's redemptions as a file. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { coupon } = await params;
  return answerCsv(`coupon-${coupon}`, async (ctx) => {
    const couponId = idParam.safeParse(coupon).data ?? fail("not_found");
    await readCoupon(ctx, { couponId });
    return exportRedemptions(ctx, { couponId });
  });
}
