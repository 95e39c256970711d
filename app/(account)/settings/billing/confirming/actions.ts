"use server";

import type { PaymentLook } from "@/components/checkout/confirming";
import { pageContext } from "@/lib/auth/viewer";
import { awaitMembership } from "@/lib/memberships/read-membership";

/** Whether what was open is paid by now; asking also has Stripe asked. */
export async function lookAtInvoice(): Promise<PaymentLook> {
  const { openInvoice, declined } = await awaitMembership(await pageContext());
  return { settled: openInvoice === null, declined };
}
