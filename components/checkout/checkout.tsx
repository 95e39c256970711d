"use client";

import { Elements } from "@stripe/react-stripe-js";
import type { Stripe, StripeElementsOptionsMode } from "@stripe/stripe-js";
import { useTheme } from "next-themes";
import { useEffect, useState } from "react";
import { PurchaseSummary } from "@/components/licenses/purchase-summary";
import { Skeleton } from "@/components/ui/skeleton";
import { readAppearance } from "./appearance";
import type { CheckoutOffer } from "./checkout-offer";
import { CouponField } from "./coupon-field";
import { openStripe, type StripeAccess } from "./load-stripe";
import type { PaymentActions } from "./payment-actions";
import { PaymentForm } from "./payment-form";
import { UNREACHABLE } from "./problem";
import { ProblemNotice } from "./problem-notice";
import { useCoupon } from "./use-coupon";

type CheckoutProps = { offer: CheckoutOffer; stripe: StripeAccess; actions: PaymentActions };

/** The checkout of one track: the form, and beside it the one summary of price and total, with the coupon. */
export function Checkout({ offer: opened, stripe: access, actions }: CheckoutProps) {
  const { offer, use, renew, applying, refused } = useCoupon(opened, actions.price);
  return (
    <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start lg:gap-16">
      <div className="lg:sticky lg:top-24 lg:order-last">
        <PurchaseSummary
          track={{ title: offer.title, producer: offer.producer, coverUrl: offer.coverUrl }}
          priceMinor={offer.priceMinor}
          discountMinor={offer.discountMinor}
          feeMinor={offer.feeMinor}
          totalMinor={offer.totalMinor}
          coupon={offer.coupon ?? undefined}
          currency={offer.currency}
        >
          <CouponField coupon={offer.coupon} use={use} applying={applying} refused={refused} />
        </PurchaseSummary>
      </div>
      <WithStripe offer={offer} access={access} actions={actions} renew={renew} />
    </div>
  );
}

function WithStripe({
  offer,
  access,
  actions,
  renew,
}: {
  offer: CheckoutOffer;
  access: StripeAccess;
  actions: PaymentActions;
  renew: () => void;
}) {
  const { resolvedTheme } = useTheme();
  const [stripe, setStripe] = useState<Stripe | null>(null);
  const [failed, setFailed] = useState(false);
  const [options, setOptions] = useState<StripeElementsOptionsMode | null>(null);
  const { publishableKey, sandboxUrl } = access;

  useEffect(() => {
    openStripe({ publishableKey, sandboxUrl }).then(setStripe, () => setFailed(true));
  }, [publishableKey, sandboxUrl]);

  useEffect(() => {
    setOptions({
      mode: "payment",
      // A card form for nothing cannot be had: it stays as it is, out of sight, until the coupon is taken off.
      amount: offer.totalMinor || offer.priceMinor,
      currency: offer.currency.toLowerCase(),
      // As the intent is made: the outcome of a card is known within minutes, so a reservation can end.
      allowedPaymentMethodTypes: ["card"],
      appearance: readAppearance(resolvedTheme),
    });
  }, [offer.totalMinor, offer.priceMinor, offer.currency, resolvedTheme]);

  if (failed && offer.totalMinor !== 0) {
    const words =
      "The card form could not be loaded. You were not charged. Check your connection and load the page again.";
    return <ProblemNotice problem={{ ...UNREACHABLE, words }} />;
  }
  if ((!stripe && !failed) || !options) {
    return (
      <div role="status" aria-label="Loading the card form" className="grid gap-6">
        <Skeleton className="h-24" />
        <Skeleton className="h-56" />
        <Skeleton className="h-40" />
      </div>
    );
  }
  return (
    <Elements stripe={stripe} options={options}>
      <PaymentForm offer={offer} actions={actions} renew={renew} />
    </Elements>
  );
}
