"use client";

import { useElements, useStripe } from "@stripe/react-stripe-js";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { Reason } from "@/lib/errors";
import type { Reservation } from "./checkout-offer";
import { confirmCard } from "./confirm-card";
import type { PaymentActions, PaymentOrder } from "./payment-actions";
import { cardProblem, type Problem, refusalProblem, UNREACHABLE } from "./problem";

type Options = {
  start: PaymentActions["start"];
  producer: string;
  reservation: Reservation | null;
  /** Where the buyer waits for the server's word. */
  confirmingHref: (purchaseId: number) => string;
  /** Asks for the price anew: what was shown is not what is offered any more. */
  renew: () => void;
};

const OUTDATED: Reason[] = [
  "price_changed",
  "terms_changed",
  "coupon_invalid",
  "coupon_not_yours",
  "coupon_not_applicable",
];

/** The steps of paying: check the card, reserve the track, let Stripe confirm, and wait where the server is asked. */
export function usePayment({ start, producer, reservation: initial, confirmingHref, renew }: Options) {
  const stripe = useStripe();
  const elements = useElements();
  const router = useRouter();
  const [paying, setPaying] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [errors, setErrors] = useState<Record<string, string[]>>({});
  const [reservation, setReservation] = useState(initial);
  // State comes a render too late for a double click.
  const running = useRef(false);

  async function pay(order: PaymentOrder): Promise<void> {
    if (running.current) return;
    running.current = true;
    setPaying(true);
    setProblem(null);
    setErrors({});
    const found = await tryToPay(order).catch(() => UNREACHABLE);
    if (found === "on its way") return;
    running.current = false;
    setPaying(false);
    setProblem(found);
  }

  /** Null when the card form itself shows what is wrong. */
  async function tryToPay(order: PaymentOrder): Promise<Problem | null | "on its way"> {
    if (order.expectedTotal !== 0) {
      if (!elements) return null;
      const { error: mistake } = await elements.submit();
      if (mistake) return mistake.type === "validation_error" ? null : cardProblem(mistake);
    }

    const started = await start(order);
    if (started.refused) {
      const { reason, fields = {} } = started.refused;
      setErrors(fields);
      if (OUTDATED.includes(reason)) renew();
      return refusalProblem(started.refused, { trackId: order.trackId, producer });
    }
    setReservation(started.reservation);
    const confirming = confirmingHref(started.reservation.purchaseId);
    if (started.clientSecret !== null && stripe && elements) {
      const { clientSecret } = started;
      const error = await confirmCard(stripe, elements, { clientSecret, returnHref: confirming });
      if (error?.payment_intent?.status === "canceled") {
        setReservation(null);
        return refusalProblem({ reason: "checkout_expired" }, { trackId: order.trackId, producer });
      }
      if (error) return cardProblem(error);
    }
    // Replaced, so that "back" leads to the beat and not to a form that has been paid.
    router.replace(confirming);
    return "on its way";
  }

  return { ready: stripe !== null && elements !== null, paying, problem, errors, reservation, pay };
}
