import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { initiatePurchase as contract } from "@/lib/purchases/contract";
import { initiatePurchase } from "@/lib/purchases/initiate-purchase";
import { presentPricing } from "@/lib/purchases/present";
import { secretlessReplay } from "@/lib/purchases/secretless-replay";

export const POST = handle(
  contract,
  async (ctx, { params, body }) => {
    const { purchase, clientSecret } = await initiatePurchase(ctx, {
      trackId: params.track,
      coupon: body.coupon,
      expectedTotal: body.expected_total,
      termsHash: body.terms_hash,
      licenseeName: body.licensee_name,
      via: "api",
    });
    return succeed({
      client_secret: clientSecret,
      purchase_id: purchase.id,
      pricing: presentPricing(purchase),
    });
  },
  { replay: secretlessReplay },
);
