import { paymentMethod } from "../cards/payment-methods";
import type { Row } from "../state/objects";
import { emit } from "../webhooks/emit";
import type { Act } from "../world";
import { attemptPayment, failAttempt } from "./attempt";
import { refuseUnless } from "./unexpected-state";

/** Puts an intent where slow payment methods (bank debits) leave it: confirmed, outcome not known yet. */
export function startProcessing(act: Act, row: Row<"payment_intent">): void {
  const { object: intent } = row;
  refuseUnless(intent, "confirm", ["requires_payment_method", "requires_confirmation", "requires_action"]);
  intent.payment_method ??= paymentMethod(act, "pm_card_visa").id;
  intent.status = "processing";
  intent.next_action = null;
  act.world.rows.saved(row);
  emit(act, "payment_intent.processing", intent);
}

/** The slow outcome comes in. */
export function finishProcessing(act: Act, row: Row<"payment_intent">, outcome: "succeed" | "fail"): void {
  const method = act.world.rows.find("payment_method", String(row.object.payment_method));
  if (row.object.status !== "processing" || !method) throw new Error(`${row.id} is not processing`);
  if (outcome === "succeed") attemptPayment(act, row, method, { authenticated: false });
  else
    failAttempt(act, row, method, {
      code: "card_declined",
      declineCode: "generic_decline",
      message: "Your card was declined.",
    });
}
