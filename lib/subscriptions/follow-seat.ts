import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { licenses } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { after, DAY } from "@/lib/clock";
import { granteeOf } from "@/lib/entitlements/entitlements";
import type { StripeSubscription } from "@/lib/stripe/billing-subscriptions";
import { CARRYING, hasEnded, type Subscription } from "./states";

/** A renewal that is on its way locks nobody out. */
const GRACE = DAY;

type License = typeof licenses.$inferSelect;
type Seat = Pick<License, "planUuid" | "status" | "startTime" | "endTime">;

/**
 * Gives the payer the seat that a locked subscription pays for, and takes it away: while it is active until a day past
 * the period's end, canceled until exactly that end; an unpaid month carries nothing (ISSUE 4, past due).
 */
export async function followSeat(
  ctx: Ctx,
  tx: Tx,
  subscription: Subscription,
  { endsAt }: Pick<StripeSubscription, "endsAt">,
): Promise<void> {
  const [held] = await tx.select().from(licenses).where(eq(licenses.subscriptionUuid, subscription.uuid));
  const seat = CARRYING.includes(subscription.status)
    ? carrying(ctx, subscription, endsAt, held)
    : held && taken(ctx, subscription, held);
  if (!seat) return;
  const { uuid, productUuid, userId, paymentService } = subscription;
  if (!held)
    await tx.insert(licenses).values({
      ...seat,
      productUuid,
      paymentService,
      subscriptionUuid: uuid,
      purchaserId: userId,
      granteeId: granteeOf(userId),
      updatedAt: ctx.now,
    });
  else if (differs(held, seat))
    await tx
      .update(licenses)
      .set({ ...seat, updatedAt: ctx.now })
      .where(eq(licenses.uuid, held.uuid));
}

function carrying(
  { now }: Ctx,
  { planUuid, status, currentPeriodStart, currentPeriodEnd }: Subscription,
  endsAt: Date | null,
  held: License | undefined,
): Seat {
  const start = currentPeriodStart ?? now;
  const end = currentPeriodEnd ?? now;
  return {
    planUuid,
    status: status === "trialing" ? "TRIALING" : "ACTIVE",
    // Stripe's clock may be ahead of ours: what is paid counts now.
    startTime: held?.startTime ?? (start < now ? start : now),
    endTime: endsAt ?? after(end, GRACE),
  };
}

function taken({ now }: Ctx, { planUuid, status, endedAt }: Subscription, held: License): Seat {
  const ended = hasEnded({ status });
  const from = ended ? (endedAt ?? now) : now;
  return {
    planUuid,
    status: ended ? "CANCELED" : "INACTIVE",
    startTime: held.startTime,
    // What it has lost already it does not get back by ending.
    endTime: held.endTime < from ? held.endTime : from,
  };
}

const differs = (held: Seat, seat: Seat): boolean =>
  held.planUuid !== seat.planUuid ||
  held.status !== seat.status ||
  held.endTime.getTime() !== seat.endTime.getTime();
