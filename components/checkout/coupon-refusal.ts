import { REASONS } from "@/lib/errors";
import type { Refused } from "./payment-actions";

/** Why a code was not taken, for the line under its field. */
export function couponRefusal({ reason, retryAfter = 0 }: Refused): string {
  switch (reason) {
    case "amount_not_payable":
      return "With this coupon the total is less than a card payment takes. Pay without it, or use another.";
    case "rate_limited":
      return `Too many tries. Wait ${Math.max(1, Math.ceil(retryAfter / 60))} min, then go on.`;
    case "validation_failed":
      return "A code has at most 40 characters.";
    default:
      return REASONS[reason][1];
  }
}
