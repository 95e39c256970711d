"use client";

import { ExternalLink } from "lucide-react";
import { useActionState } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { LeaveForStripe } from "./connect-view";

/** Leaves for Stripe's pages. A link there works once, so it is made when the button is pressed. */
export function StripeButton({
  leave,
  label,
  variant = "primary",
}: {
  leave: LeaveForStripe;
  label: string;
  variant?: ButtonVariant;
}) {
  const [state, action, pending] = useActionState(leave, null);
  return (
    <form action={action} className="grid gap-4">
      <Button
        type="submit"
        variant={variant}
        size="lg"
        icon={ExternalLink}
        pending={pending}
        className="justify-self-start"
      >
        {label}
      </Button>
      {state && (
        <Notice tone="negative" live title="Not now">
          {state.problem}
        </Notice>
      )}
    </form>
  );
}
