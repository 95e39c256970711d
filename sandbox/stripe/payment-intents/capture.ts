import { invalid } from "../http/errors";
import type { Row } from "../state/objects";
import { emit } from "../webhooks/emit";
import type { Act } from "../world";
import { money } from "./amounts";
import { collect } from "./attempt";
import { checkSplit } from "./destination";
import { refuseUnless } from "./unexpected-state";

/** https://docs.stripe.com/api/payment_intents/capture: takes all or less; the rest is given back. */
export function captureIntent(
  act: Act,
  row: Row<"payment_intent">,
  params: { amount_to_capture?: number; application_fee_amount?: number },
): void {
  const { object: intent } = row;
  refuseUnless(intent, "capture", ["requires_capture"]);
  const amount = params.amount_to_capture ?? intent.amount_capturable;
  if (amount < 1 || amount > intent.amount_capturable) {
    const able = money(intent.amount_capturable, intent.currency);
    throw invalid(
      `The requested capture amount (${money(amount, intent.currency)}) is not between the smallest amount and the capturable amount (${able}).`,
      "amount_to_capture",
      "amount_too_large",
    );
  }
  const destination = intent.transfer_data ? String(intent.transfer_data.destination) : null;
  const applicationFee = params.application_fee_amount ?? intent.application_fee_amount;
  checkSplit(act, amount, { destination, applicationFee });
  const charge = act.world.rows.find("charge", String(intent.latest_charge));
  if (!charge) throw new Error(`${intent.id} has no charge to capture`);

  charge.object.captured = true;
  charge.object.amount_captured = amount;
  charge.object.amount_refunded = charge.object.amount - amount;
  charge.object.application_fee_amount = applicationFee;
  intent.application_fee_amount = applicationFee;
  intent.status = "succeeded";
  intent.amount_received = amount;
  intent.amount_capturable = 0;
  act.world.rows.saved(charge);
  act.world.rows.saved(row);
  emit(act, "charge.captured", charge.object);
  emit(act, "payment_intent.succeeded", intent);
  collect(act, charge);
}
