import { invoicesOf, voidInvoice } from "@/lib/stripe/billing-invoices";
import { endNow, endWithPeriod, readSubscription } from "@/lib/stripe/billing-subscriptions";
import { CARRYING, hasEnded, OWING, type Subscription } from "./states";

/**
 * Ends a subscription that is not paid for, now. What is open is void first: Stripe refuses that for a bill that was
 * paid meanwhile, so that nobody pays for what is just being ended. Answers false then, and for one that has been paid.
 */
export async function endUnpaid({
  stripeId,
  status,
}: Pick<Subscription, "status"> & { stripeId: string }): Promise<boolean> {
  // Without its bill Stripe takes it for paid until it is ended. Should we die in between, it must not renew.
  if (OWING.includes(status)) await endWithPeriod(stripeId);
  const open = (await invoicesOf(stripeId)).filter((bill) => bill.status === "open");
  for (const { id } of open) if (!(await voidInvoice(id))) return false;
  const now = await readSubscription(stripeId);
  if (open.length === 0 && CARRYING.includes(now.status)) return false;
  if (!hasEnded(now)) await endNow(stripeId);
  return true;
}
