import type { Objects, Row } from "../state/objects";
import { emit } from "../webhooks/emit";
import { type Act, seconds } from "../world";
import { refuseUnless } from "./unexpected-state";

/** https://docs.stripe.com/api/payment_intents/cancel: an authorized amount is released. */
export function cancelIntent(
  act: Act,
  row: Row<"payment_intent">,
  reason: Objects["payment_intent"]["cancellation_reason"] = null,
): void {
  const { object: intent } = row;
  refuseUnless(intent, "cancel", [
    "requires_payment_method",
    "requires_capture",
    "requires_confirmation",
    "requires_action",
  ]);
  const authorized =
    intent.status === "requires_capture"
      ? act.world.rows.find("charge", String(intent.latest_charge))
      : undefined;
  if (authorized) {
    authorized.object.refunded = true;
    authorized.object.amount_refunded = authorized.object.amount;
    act.world.rows.saved(authorized);
  }
  intent.status = "canceled";
  intent.canceled_at = seconds(act.world);
  intent.cancellation_reason = reason;
  intent.amount_capturable = 0;
  intent.next_action = null;
  act.world.rows.saved(row);
  if (authorized) emit(act, "charge.refunded", authorized.object);
  emit(act, "payment_intent.canceled", intent);
}
