import { decideDispute, escalateInquiry, openDispute } from "../charges/dispute";
import { failRefund, succeedRefund } from "../charges/refund";
import { settleCharge } from "../charges/settle";
import { completeAuthentication, failAuthentication } from "../payment-intents/authentication";
import { finishProcessing, startProcessing } from "../payment-intents/processing";
import type { Row } from "../state/objects";
import type { World } from "../world";
import { actOn, the } from "./the";

/** What cardholders and their banks do. */
export function paymentControl(world: World) {
  return {
    completeAuthentication({ intent }: { intent: string }) {
      const row = the(world, "payment_intent", intent);
      completeAuthentication(actOn(world, row), row);
      return row.object;
    },
    failAuthentication({ intent }: { intent: string }) {
      const row = the(world, "payment_intent", intent);
      failAuthentication(actOn(world, row), row);
      return row.object;
    },
    startProcessing({ intent }: { intent: string }) {
      const row = the(world, "payment_intent", intent);
      startProcessing(actOn(world, row), row);
      return row.object;
    },
    finishProcessing({ intent, outcome = "succeed" }: { intent: string; outcome?: "succeed" | "fail" }) {
      const row = the(world, "payment_intent", intent);
      finishProcessing(actOn(world, row), row, outcome);
      return row.object;
    },
    /** From now on captured charges wait for their balance transaction, as real ones do for seconds. */
    settleLate({ on = true }: { on?: boolean } = {}) {
      world.settlesLate = on;
    },
    settleCharge({ charge }: { charge: string }) {
      const row = chargeOf(world, charge);
      settleCharge(actOn(world, row), row);
      return row.object;
    },

    openDispute({
      charge,
      ...dispute
    }: {
      charge: string;
      reason?: string;
      inquiry?: boolean;
      amount?: number;
    }) {
      const row = chargeOf(world, charge);
      return openDispute(actOn(world, row), row, dispute).object;
    },
    winDispute({ dispute }: { dispute: string }) {
      const row = the(world, "dispute", dispute);
      decideDispute(actOn(world, row), row, "won");
      return row.object;
    },
    loseDispute({ dispute }: { dispute: string }) {
      const row = the(world, "dispute", dispute);
      decideDispute(actOn(world, row), row, "lost");
      return row.object;
    },
    escalateInquiry({ dispute }: { dispute: string }) {
      const row = the(world, "dispute", dispute);
      escalateInquiry(actOn(world, row), row);
      return row.object;
    },
    succeedRefund({ refund }: { refund: string }) {
      const row = the(world, "refund", refund);
      succeedRefund(actOn(world, row), row);
      return row.object;
    },
    failRefund({ refund, reason }: { refund: string; reason?: string }) {
      const row = the(world, "refund", refund);
      failRefund(actOn(world, row), row, reason);
      return row.object;
    },
  };
}

/** A charge by its own id or its intent's. */
function chargeOf(world: World, id: string): Row<"charge"> {
  const charge = id.startsWith("pi_") ? the(world, "payment_intent", id).object.latest_charge : id;
  return the(world, "charge", String(charge));
}
