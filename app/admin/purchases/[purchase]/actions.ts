"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { refusal } from "@/app/(account)/refusal";
import { blankForm, type FormState } from "@/components/account/form-state";
import { pageContext } from "@/lib/auth/viewer";
import { readFields } from "@/lib/people/fields";
import { refundAmount } from "@/lib/refunds/refund-amount";
import { REFUND_REASONS, refundSale } from "@/lib/refunds/refund-sale";

const FIELDS = ["amount", "reason", "note"];
const Given = z.strictObject({
  /** Absent for a free sale, which gives nothing back. */
  amount: z
    .string()
    .trim()
    .transform((text) => Number(text.replace(",", ".")))
    .refine((amount) => Number.isFinite(amount) && amount > 0, "Write an amount, such as 12.50.")
    .optional(),
  reason: z.enum(REFUND_REASONS, "Choose a reason."),
  note: z.string().trim().max(1000, "Keep it under 1,000 characters."),
  order: z.uuid(),
});

/** Orders the refund that the form describes. */
export async function submitRefund(
  purchaseId: number,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  try {
    const ctx = await pageContext();
    const {
      amount,
      reason,
      note,
      order: orderKey,
    } = readFields(Given, {
      amount: form.get("amount") ?? undefined,
      reason: form.get("reason"),
      note: form.get("note") ?? "",
      order: form.get("order"),
    });
    const amountMinor = amount === undefined ? undefined : await refundAmount(ctx, { purchaseId, amount });
    await refundSale(ctx, { purchaseId, amountMinor, reason, note, orderKey });
  } catch (error) {
    return refusal(error, form, FIELDS);
  }
  revalidatePath(`/admin/purchases/${purchaseId}`);
  return { ...blankForm, done: true };
}
