import type { z } from "zod";
import type { Ctx } from "@/lib/acts/context";
import type { Replay } from "@/lib/api/idempotency";
import type { MembershipItem } from "./contract";
import { readSecret } from "./read-secret";

type Kept = { membership: z.infer<typeof MembershipItem> };
type Answer = { status: "success"; data: Kept & { client_secret: string | null } };

/** A client secret is never stored: a kept answer is kept without it, and at a replay Stripe is asked for it anew. */
export const secretlessReplay: Replay = {
  keep(body) {
    const { status, data } = body as Answer;
    const { client_secret: secret, ...rest } = data;
    return { status, data: rest, had_secret: secret !== null };
  },
  async restore(ctx: Ctx, kept) {
    const { status, data, had_secret } = kept as { status: string; data: Kept; had_secret: boolean };
    return { status, data: { client_secret: had_secret ? await secretOf(ctx, data) : null, ...data } };
  },
};

async function secretOf(ctx: Ctx, { membership: { subscription, open_invoice } }: Kept) {
  if (!subscription) return null;
  return readSecret(ctx, { subscriptionUuid: subscription.uuid, invoiceId: open_invoice?.id ?? null });
}
