import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { calculatePrice } from "@/lib/purchases/contract";
import { presentPricing } from "@/lib/purchases/present";
import { quote } from "@/lib/purchases/quote";

export const POST = handle(calculatePrice, async (ctx, { params }) => {
  const quoted = await quote(ctx, { trackId: params.track });
  return succeed({ ...presentPricing(quoted), is_exclusive: true });
});
