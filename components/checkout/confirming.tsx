"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { LinkButton } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";

/** How the server sees the payment. `declined` is about the buyer's last try, and may be out of date for a moment. */
export type PaymentLook = { settled: boolean; declined: boolean };

export type ConfirmingWords = {
  /** What goes on without the page. */
  lead: string;
  declined: string;
  late: string;
  back: string;
  /** Where to wait instead. */
  onward: { label: string; href: string };
};

type ConfirmingProps = {
  checkoutHref: string;
  look: () => Promise<PaymentLook>;
  words?: ConfirmingWords;
};

const PURCHASE: ConfirmingWords = {
  lead: "Your bank and Stripe are telling us. You may close this page: the purchase goes on without it, and you get a mail when it is done.",
  declined:
    "Your bank declined the last try, and nothing was charged. Go back to the checkout and use another card; the beat is still reserved for you.",
  late: "This takes longer than usual. Nothing is lost: we keep asking, a mail comes as soon as it is settled, and this payment cannot be charged twice. If you have not paid yet, go back to the checkout.",
  back: "Back to the checkout",
  onward: { label: "To my library", href: "/library" },
};

const SECOND = 1000;
/** Often at first, when it is a matter of a moment; then ever less. */
const pauseAfter = (waited: number) =>
  waited < 10 * SECOND ? SECOND : waited < 60 * SECOND ? 3 * SECOND : 10 * SECOND;
const PATIENCE = 12 * SECOND;

/** Asks the server until it knows. Success is never guessed from what the browser saw. */
export function Confirming({ checkoutHref, look, words = PURCHASE }: ConfirmingProps) {
  const router = useRouter();
  const [late, setLate] = useState(false);
  const [declined, setDeclined] = useState(false);

  useEffect(() => {
    const began = Date.now();
    let timer: ReturnType<typeof setTimeout>;
    let over = false;

    async function ask() {
      // A lost connection is no answer: the next question may reach the server again.
      const seen = await look().catch(() => null);
      if (over) return;
      const waited = Date.now() - began;
      if (seen?.settled) return router.refresh();
      setLate(waited > PATIENCE);
      setDeclined(seen?.declined ?? false);
      timer = setTimeout(ask, pauseAfter(waited));
    }

    void ask();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [look, router]);

  return (
    <div>
      <Progress label="Confirming your payment" value={null} />
      <p className="mt-6 prose-measure text-lg text-muted">{words.lead}</p>
      <div role="status" className="mt-6">
        {late && <p className="prose-measure">{declined ? words.declined : words.late}</p>}
      </div>
      <div className="mt-8 flex flex-wrap gap-3">
        {late && <LinkButton href={checkoutHref}>{words.back}</LinkButton>}
        <LinkButton href={words.onward.href} variant="quiet">
          {words.onward.label}
        </LinkButton>
      </div>
    </div>
  );
}
