import type { Tx } from "@/db/client";
import type { Ctx } from "@/lib/acts/context";
import { enqueue } from "@/lib/jobs/enqueue";
import { notify } from "@/lib/notifications/notify";
import { planRow } from "@/lib/plans/find-plan";
import type { Followed } from "./follow-invoices";
import { hasEnded, OWING, type Subscription } from "./states";

type Turn = { before: Subscription; settled: Subscription; invoices: Followed };

/** Tells the member what became of their subscription: a receipt, that a payment failed, that it ended. Each once. */
export async function tell(ctx: Ctx, tx: Tx, { before, settled, invoices }: Turn): Promise<void> {
  const { uuid, userId, status } = settled;
  for (const { id, totalMinor } of invoices.newlyPaid)
    if (totalMinor > 0) await enqueue(tx, "mail-invoice-receipt", { invoiceId: id });
  // Nobody is told of the end of what never began.
  if (status === before.status || settled.planSince === null) return;
  const { displayName: plan } = await planRow(tx, settled.planUuid);
  if (OWING.includes(status) && !OWING.includes(before.status)) {
    const owed = invoices.all.find((invoice) => invoice.status === "open");
    const cause = `subscription:${uuid}:past_due:${owed?.stripeId}`;
    await notify(ctx, tx, { userId, kind: "membership_past_due", data: { plan }, cause });
    if (owed) await enqueue(tx, "mail-membership-past-due", { invoiceId: owed.id });
  }
  if (hasEnded(settled)) {
    const cause = `subscription:${uuid}:ended`;
    await notify(ctx, tx, { userId, kind: "membership_ended", data: { plan }, cause });
    await enqueue(tx, "mail-membership-ended", { subscriptionUuid: uuid });
  }
}
