"use client";

import { PaymentElement } from "@stripe/react-stripe-js";
import { Lock } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { LicenseTerms } from "@/components/licenses/license-terms";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import { Skeleton } from "@/components/ui/skeleton";
import { formatMoney, toDecimal } from "@/lib/money";
import type { CheckoutOffer } from "./checkout-offer";
import { LeaveCheckout } from "./leave-checkout";
import type { PaymentActions } from "./payment-actions";
import { UNREACHABLE } from "./problem";
import { ProblemNotice } from "./problem-notice";
import { TimeLeft } from "./time-left";
import { usePayment } from "./use-payment";

/** Name, card, terms, Pay. Stands inside Stripe's `Elements`. */
export function PaymentForm({
  offer,
  actions,
  renew,
}: {
  offer: CheckoutOffer;
  actions: PaymentActions;
  /** Asks for the price anew: what was shown is not what is offered any more. */
  renew: () => void;
}) {
  const { trackId, totalMinor, currency, termsHash, producer } = offer;
  const confirmingHref = (id: number) => `/checkout/${trackId}/confirming?purchase=${id}`;
  const { ready, paying, problem, errors, reservation, pay } = usePayment({
    start: actions.start,
    producer,
    reservation: offer.reservation,
    confirmingHref,
    renew,
  });
  const free = totalMinor === 0;
  const [shown, setShown] = useState(false);
  const [unloadable, setUnloadable] = useState(false);
  const problemId = useId();
  const problemBox = useRef<HTMLDivElement>(null);
  // Beside the card, where most of what goes wrong is put right; the Pay button may be far below.
  useEffect(() => {
    if (problem) problemBox.current?.scrollIntoView({ block: "start" });
  }, [problem]);
  const reserved = reservation !== null;

  function submit(form: FormData) {
    void pay({
      trackId,
      coupon: offer.coupon,
      expectedTotal: toDecimal(totalMinor, currency),
      termsHash,
      licenseeName: String(form.get("licensee")),
      accepted: form.get("accepted") === "on",
    });
  }

  return (
    <form
      aria-label="Checkout"
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
      className="grid gap-12"
    >
      <Section title="Who the license is for">
        <Field
          name="licensee"
          label="Name on the certificate"
          hint={
            reserved
              ? "It stands as you gave it. To change it, leave the checkout and start again."
              : "Your legal name, or that of your company. It is public and cannot be changed later."
          }
          error={errors.licenseeName}
        >
          {(control) => (
            <Input
              {...control}
              defaultValue={offer.licenseeName}
              readOnly={reserved}
              required
              maxLength={200}
              autoComplete="name"
              className="max-w-md"
            />
          )}
        </Field>
      </Section>

      <Section title="Payment">
        {problem && (
          <div ref={problemBox} id={problemId} className="mb-6 scroll-mt-24">
            <ProblemNotice problem={problem} />
          </div>
        )}
        {free && <p className="prose-measure">Your coupon covers all of it. No card is needed.</p>}
        {!free && !shown && !unloadable && <Skeleton className="h-44" />}
        {unloadable && !free ? (
          <ProblemNotice
            problem={{
              ...UNREACHABLE,
              words: "The card form could not be loaded. You were not charged. Load the page again.",
            }}
          />
        ) : (
          // Hidden, not gone: who takes the coupon off again finds the card as it was typed.
          <div hidden={free}>
            <PaymentElement
              options={{ layout: "tabs" }}
              onReady={() => setShown(true)}
              onLoadError={() => setUnloadable(true)}
            />
          </div>
        )}
        <p hidden={free} className="mt-4 flex items-start gap-2 text-sm text-muted">
          <Lock aria-hidden className="mt-0.5 size-4 shrink-0" />
          Your card goes to Stripe alone. We never see its number.
        </p>
      </Section>

      <Section
        title="What you accept"
        lead="The exclusive license, in plain words. It will stand on your certificate."
      >
        <LicenseTerms config={offer.terms} producer={producer} />
        <div className="mt-8 border-t border-line pt-6">
          <Checkbox
            // New terms ask for a new yes.
            key={termsHash}
            id="accepted"
            name="accepted"
            required
            defaultChecked={offer.reservation !== null}
            disabled={paying}
            label="I accept these license terms."
            hint={
              <>
                Recorded with your name, the time and the terms&rsquo; SHA-256{" "}
                <code className="figures text-xs break-all">{termsHash}</code>
              </>
            }
          />
        </div>
      </Section>

      <div className="sticky bottom-0 z-20 -mx-4 grid gap-3 border-t border-line-strong bg-ground px-4 py-4 sm:-mx-8 sm:px-8 lg:static lg:mx-0 lg:border-t-0 lg:px-0 [body:has(section[aria-label=Player])_&]:max-lg:bottom-18">
        {reservation && <TimeLeft key={reservation.purchaseId} seconds={reservation.secondsLeft} />}
        <div className="flex items-center gap-3">
          <Button
            type="submit"
            variant="primary"
            size="lg"
            pending={paying}
            disabled={!(free || (ready && !unloadable)) || problem?.again === false}
            aria-describedby={problem ? problemId : undefined}
            className="max-sm:grow sm:min-w-64"
          >
            {payLabel(paying, free, formatMoney(totalMinor, currency))}
          </Button>
          <LeaveCheckout
            trackHref={`/tracks/${trackId}`}
            purchaseId={reservation?.purchaseId ?? null}
            leave={actions.leave}
            confirmingHref={confirmingHref}
            disabled={paying}
          />
        </div>
      </div>
    </form>
  );
}

function payLabel(paying: boolean, free: boolean, total: string): string {
  if (free) return paying ? "Completing…" : "Complete for free";
  return paying ? "Paying…" : `Pay ${total}`;
}
