import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { calculatePrice } from "@/lib/purchases/contract";
import { presentPricing } from "@/lib/purchases/present";
import { priceTrack } from "@/lib/purchases/price-track";

export const POST = handle(calculatePrice, async (ctx, { params, body }) => {
  const quoted = await priceTrack(ctx, { trackId: params.track, coupon: body.coupon });
  return succeed({ ...presentPricing(quoted), is_exclusive: true });
});
