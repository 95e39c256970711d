import { answerSession } from "@/app/answer-session";
import { csvDownload } from "@/app/csv-download";
import { idParam } from "@/lib/api/shapes";
import { exportRedemptions } from "@/lib/coupons/export-redemptions";
import { readCoupon } from "@/lib/coupons/read-coupon";
import { fail } from "@/lib/errors";

type Params = { params: Promise<{ coupon: string }> };

/** A coupon's redemptions as a file. */
export const GET = (_request: Request, { params }: Params): Promise<Response> =>
  answerSession(async (ctx) => {
    const couponId = idParam.safeParse((await params).coupon).data ?? fail("not_found");
    const { coupon } = await readCoupon(ctx, { couponId });
    return csvDownload(`coupon-${coupon.code}`, exportRedemptions(ctx, { couponId }));
  });
