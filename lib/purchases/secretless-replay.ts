import type { Replay } from "@/lib/api/idempotency";
import { resumePurchase } from "./initiate-purchase";

type Answer = { status: "success"; data: { client_secret: string | null; purchase_id: number } };

/** A client secret is never stored: a kept answer is kept without it, and at a replay Stripe is asked for it anew. */
export const secretlessReplay: Replay = {
  keep(body) {
    const { status, data } = body as Answer;
    const { client_secret: _secret, ...rest } = data;
    return { status, data: rest };
  },
  async restore(ctx, kept) {
    const { status, data } = kept as { status: string; data: Omit<Answer["data"], "client_secret"> };
    const { clientSecret } = await resumePurchase(ctx, { purchaseId: data.purchase_id });
    return { status, data: { client_secret: clientSecret, ...data } };
  },
};
