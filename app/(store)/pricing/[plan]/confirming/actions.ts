"use server";

import type { PaymentLook } from "@/components/checkout/confirming";
import { pageContext } from "@/lib/auth/viewer";
import { awaitMembership } from "@/lib/memberships/read-membership";

/** Whether the first payment is settled by now; asking also has Stripe asked. */
export async function lookAtSubscription(): Promise<PaymentLook> {
  const { subscription, declined } = await awaitMembership(await pageContext());
  return { settled: subscription?.status !== "incomplete", declined };
}
