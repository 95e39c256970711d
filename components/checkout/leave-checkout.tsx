"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import type { PaymentActions } from "./payment-actions";

type LeaveCheckoutProps = {
  trackHref: string;
  /** What is reserved; null when nothing is, and there is nothing to let go of. */
  purchaseId: number | null;
  leave: PaymentActions["leave"];
  confirmingHref: (purchaseId: number) => string;
  disabled: boolean;
};

/** The way out, which frees the track for others at once. */
export function LeaveCheckout({
  trackHref,
  purchaseId,
  leave,
  confirmingHref,
  disabled,
}: LeaveCheckoutProps) {
  const router = useRouter();
  const [leaving, setLeaving] = useState(false);
  if (purchaseId === null) {
    return (
      <LinkButton href={trackHref} variant="quiet" aria-disabled={disabled || undefined}>
        Back to the beat
      </LinkButton>
    );
  }

  async function go(id: number) {
    setLeaving(true);
    // When the server cannot be told, the reservation ends by itself.
    const { paid } = await leave(id).catch(() => ({ paid: false }));
    router.replace(paid ? confirmingHref(id) : trackHref);
  }

  return (
    <Button variant="quiet" pending={leaving} disabled={disabled} onClick={() => go(purchaseId)}>
      Leave checkout
    </Button>
  );
}
