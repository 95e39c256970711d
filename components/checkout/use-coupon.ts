import { useRouter } from "next/navigation";
import { useState } from "react";
import type { CheckoutOffer, Priced } from "./checkout-offer";
import { couponRefusal } from "./coupon-refusal";
import type { PaymentActions } from "./payment-actions";

/**
 * The offer as it stands with the coupon that the buyer put on, took off or never had. The page stays as it is, with
 * all that was typed.
 */
export function useCoupon(opened: CheckoutOffer, price: PaymentActions["price"]) {
  const router = useRouter();
  const [priced, setPriced] = useState<Priced | null>(null);
  const [applying, setApplying] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const { trackId } = opened;
  const offer = { ...opened, ...priced };

  /** Puts a code on, or takes it off with null. Answers whether that is now what the checkout shows. */
  async function use(coupon: string | null): Promise<boolean> {
    setApplying(true);
    setRefused(null);
    const asked = await price({ trackId, coupon }).catch(() => ({ refused: { reason: "busy" as const } }));
    setApplying(false);
    if (asked.refused) setRefused(couponRefusal(asked.refused));
    else setPriced(asked.priced);
    return !asked.refused;
  }

  /** What is shown is not what is offered any more. A coupon that no longer works is taken off in plain sight. */
  async function renew(): Promise<void> {
    if (priced === null && offer.coupon === null) return router.refresh();
    const before = offer.coupon;
    if ((await use(before)) || before === null) return;
    if (await use(null)) setRefused(`${before} can no longer be used. This is the price without it.`);
  }

  return { offer, use, renew: () => void renew(), applying, refused };
}
