"use client";

import { Elements } from "@stripe/react-stripe-js";
import type { Stripe, StripeElementsOptionsMode } from "@stripe/stripe-js";
import { useTheme } from "next-themes";
import { useEffect, useState } from "react";
import { readAppearance } from "@/components/checkout/appearance";
import { openStripe, type StripeAccess } from "@/components/checkout/load-stripe";
import { UNREACHABLE } from "@/components/checkout/problem";
import { ProblemNotice } from "@/components/checkout/problem-notice";
import { Skeleton } from "@/components/ui/skeleton";
import { CardForm, type CardFormProps } from "./card-form";

type MembershipPaymentProps = CardFormProps & { stripe: StripeAccess };

/** The card form for a membership's bill, as soon as Stripe's part of it is loaded. */
export function MembershipPayment({ stripe: access, ...form }: MembershipPaymentProps) {
  const { resolvedTheme } = useTheme();
  const [stripe, setStripe] = useState<Stripe | null>(null);
  const [failed, setFailed] = useState(false);
  const [options, setOptions] = useState<StripeElementsOptionsMode | null>(null);
  const { publishableKey, sandboxUrl } = access;
  const { amountMinor, currency } = form;

  useEffect(() => {
    openStripe({ publishableKey, sandboxUrl }).then(setStripe, () => setFailed(true));
  }, [publishableKey, sandboxUrl]);

  useEffect(() => {
    setOptions({
      // The card that pays is kept for the renewals.
      mode: "subscription",
      amount: amountMinor,
      currency: currency.toLowerCase(),
      allowedPaymentMethodTypes: ["card"],
      appearance: readAppearance(resolvedTheme),
    });
  }, [amountMinor, currency, resolvedTheme]);

  if (failed)
    return (
      <ProblemNotice
        problem={{
          ...UNREACHABLE,
          words:
            "The card form could not be loaded. You were not charged. Check your connection and load the page again.",
        }}
      />
    );
  if (!stripe || !options)
    return (
      <div role="status" aria-label="Loading the card form" className="grid gap-6">
        <Skeleton className="h-44" />
        <Skeleton className="h-13 max-w-64" />
      </div>
    );
  return (
    <Elements stripe={stripe} options={options}>
      <CardForm {...form} />
    </Elements>
  );
}
