"use client";

import { CreditCard, ExternalLink } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { CardView } from "./membership-view";

type CardOnFileProps = {
  card: CardView | null;
  /** Opens Stripe's page for it; answers its address. */
  open: () => Promise<{ problem: string } | { problem?: undefined; url: string }>;
};

/** The card that pays, and the way to another. Stripe's page works once, so it is opened when the button is pressed. */
export function CardOnFile({ card, open }: CardOnFileProps) {
  const [leaving, setLeaving] = useState(false);

  async function leave() {
    setLeaving(true);
    const answered = await open().catch(() => ({
      problem: "The payment service does not answer. Try again.",
    }));
    if (answered.problem === undefined) return window.location.assign(answered.url);
    setLeaving(false);
    toast.error(answered.problem);
  }

  return (
    <div className="grid gap-5">
      {card?.expiresBefore && (
        <Notice tone="caution" title="This card expires before your next renewal">
          Change it now, so that nothing is interrupted.
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-4">
        <CreditCard aria-hidden className="size-7 shrink-0 text-muted" strokeWidth={1.5} />
        <p className="min-w-0 grow basis-48">
          {card ? (
            <>
              <span className="block font-semibold">
                <span className="capitalize">{card.brand}</span> <span className="sr-only">ending in </span>
                <span aria-hidden>•••• </span>
                <span className="figures">{card.last4}</span>
              </span>
              <span className="text-[0.9375rem] text-muted">
                Expires <span className="figures">{card.expires}</span>
              </span>
            </>
          ) : (
            <span className="text-muted">There is no card to charge.</span>
          )}
        </p>
        <Button icon={ExternalLink} pending={leaving} onClick={leave}>
          Change the card
        </Button>
      </div>
      <p className="text-sm text-muted">Cards are kept and changed at Stripe. We never see a number.</p>
    </div>
  );
}
