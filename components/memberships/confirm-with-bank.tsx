"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { openStripe, type StripeAccess } from "@/components/checkout/load-stripe";
import { cardProblem, type Problem, UNREACHABLE } from "@/components/checkout/problem";
import { ProblemNotice } from "@/components/checkout/problem-notice";
import { Button } from "@/components/ui/button";
import type { Started } from "./card-form";
import { membershipProblem } from "./payment-problem";

type ConfirmWithBankProps = {
  stripe: StripeAccess;
  start: () => Promise<Started>;
  confirmingHref: string;
};

/** 3-D Secure for a payment with the saved card: the bank asks, the member answers. */
export function ConfirmWithBank({ stripe: access, start, confirmingHref }: ConfirmWithBankProps) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function ask() {
    setAsking(true);
    setProblem(null);
    const found = await answer().catch(() => UNREACHABLE);
    if (found === null) return router.replace(confirmingHref);
    setProblem(found);
    setAsking(false);
  }

  async function answer(): Promise<Problem | null> {
    const [stripe, started] = await Promise.all([openStripe(access), start()]);
    if (started.refused) return membershipProblem(started.refused);
    if (!stripe) return UNREACHABLE;
    if (started.clientSecret === null) return null;
    const { error } = await stripe.handleNextAction({ clientSecret: started.clientSecret });
    return error ? cardProblem(error) : null;
  }

  return (
    <div className="grid gap-6">
      {problem && <ProblemNotice problem={problem} />}
      <Button variant="primary" size="lg" pending={asking} onClick={ask} className="justify-self-start">
        Confirm with your bank
      </Button>
    </div>
  );
}
