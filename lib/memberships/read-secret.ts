import { type Ctx, signedIn } from "@/lib/acts/context";
import { readPayable } from "@/lib/stripe/billing-subscriptions";
import { openInvoiceOf } from "./pay-open-invoice";
import { membershipOf } from "./standing";

/** What a secret was handed out for. `invoiceId` is null for the first bill of a membership. */
export type Owed = { subscriptionUuid: string; invoiceId: number | null };

/**
 * The secret to what the signed-in user had to pay or confirm; null when that is done, or something else has taken its
 * place: nobody pays one thing by asking for another.
 */
export async function readSecret(ctx: Ctx, { subscriptionUuid, invoiceId }: Owed): Promise<string | null> {
  const { id: userId } = signedIn(ctx);
  const held = await membershipOf(ctx.db, userId);
  if (held?.uuid !== subscriptionUuid || !held.stripeId) return null;
  const open = await openInvoiceOf(ctx.db, userId);
  if ((open?.id ?? null) !== invoiceId) return null;
  return (await readPayable(held.stripeId)).clientSecret;
}
