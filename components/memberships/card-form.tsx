"use client";

import { PaymentElement, useElements, useStripe } from "@stripe/react-stripe-js";
import { Lock } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useId, useRef, useState } from "react";
import { confirmCard } from "@/components/checkout/confirm-card";
import type { Refused } from "@/components/checkout/payment-actions";
import { cardProblem, type Problem, UNREACHABLE } from "@/components/checkout/problem";
import { ProblemNotice } from "@/components/checkout/problem-notice";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { formatMoney } from "@/lib/money";
import { membershipProblem } from "./payment-problem";

/** `clientSecret` is for Stripe.js alone; null when there is nothing left to pay. */
export type Started = { refused: Refused } | { refused?: undefined; clientSecret: string | null };

export type CardFormProps = {
  amountMinor: number;
  currency: string;
  start: () => Promise<Started>;
  /** Where the member waits for the server's word. */
  confirmingHref: string;
  /** What pressing the button agrees to. */
  children: ReactNode;
};

/** Card, and Pay. Stands inside Stripe's `Elements`. */
export function CardForm({ amountMinor, currency, start, confirmingHref, children }: CardFormProps) {
  const { ready, paying, problem, pay } = useCardPayment(start, confirmingHref);
  const [shown, setShown] = useState(false);
  const [unloadable, setUnloadable] = useState(false);
  const problemId = useId();
  const seen = unloadable ? UNREACHABLE : problem;
  return (
    <form
      aria-label="Payment"
      onSubmit={(event) => {
        event.preventDefault();
        void pay();
      }}
    >
      {seen && (
        <div id={problemId} className="mb-6">
          <ProblemNotice problem={seen} />
        </div>
      )}
      {!shown && !unloadable && <Skeleton className="h-44" />}
      <PaymentElement
        options={{ layout: "tabs" }}
        onReady={() => setShown(true)}
        onLoadError={() => setUnloadable(true)}
      />
      <p className="mt-4 flex items-start gap-2 text-sm text-muted">
        <Lock aria-hidden className="mt-0.5 size-4 shrink-0" />
        Your card goes to Stripe alone. We never see its number.
      </p>
      <Button
        type="submit"
        variant="primary"
        size="lg"
        pending={paying}
        disabled={!ready || unloadable || problem?.again === false}
        aria-describedby={problem ? problemId : undefined}
        className="mt-8 min-w-64 max-sm:w-full"
      >
        {paying ? "Paying…" : `Pay ${formatMoney(amountMinor, currency)}`}
      </Button>
      <div className="mt-4 prose-measure text-sm text-muted">{children}</div>
    </form>
  );
}

/** The steps of paying: check the card, have the bill made, let Stripe confirm, and wait where the server is asked. */
function useCardPayment(start: CardFormProps["start"], confirmingHref: string) {
  const stripe = useStripe();
  const elements = useElements();
  const router = useRouter();
  const [paying, setPaying] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  // State comes a render too late for a double click.
  const running = useRef(false);

  async function pay(): Promise<void> {
    if (running.current) return;
    running.current = true;
    setPaying(true);
    setProblem(null);
    const found = await tryToPay().catch(() => UNREACHABLE);
    if (found === "on its way") return;
    running.current = false;
    setPaying(false);
    setProblem(found);
  }

  /** Null when the card form itself shows what is wrong. */
  async function tryToPay(): Promise<Problem | null | "on its way"> {
    if (!stripe || !elements) return null;
    const { error: mistake } = await elements.submit();
    if (mistake) return mistake.type === "validation_error" ? null : cardProblem(mistake);
    const started = await start();
    if (started.refused) return membershipProblem(started.refused);
    if (started.clientSecret !== null) {
      const { clientSecret } = started;
      const error = await confirmCard(stripe, elements, { clientSecret, returnHref: confirmingHref });
      if (error) return cardProblem(error);
    }
    router.replace(confirmingHref);
    return "on its way";
  }

  return { ready: stripe !== null && elements !== null, paying, problem, pay };
}
