"use server";

import { z } from "zod";
import type { PaymentLook } from "@/components/checkout/confirming";
import { pageContext } from "@/lib/auth/viewer";
import { awaitPurchase } from "@/lib/purchases/read-purchase";

const PurchaseId = z.int().positive();

/** Whether the payment is settled by now; asking also has Stripe asked. */
export async function lookAtPayment(given: number): Promise<PaymentLook> {
  const { purchase } = await awaitPurchase(await pageContext(), { purchaseId: PurchaseId.parse(given) });
  return { settled: purchase.status !== "pending", declined: purchase.declineCode !== null };
}
