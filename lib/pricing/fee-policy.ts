import { z } from "zod";
import type { FeePolicy as Policy } from "@/db/schema/documents";
import { portion } from "@/lib/money";

/** What the platform keeps of a sale, and who pays it (facts §1). Snapshotted on each purchase. */
export const FeePolicy: z.ZodType<Policy> = z.strictObject({
  bps: z.int().min(0).max(10_000).meta({ description: "Basis points of the price: 1500 is 15 %." }),
  flat_minor: z.int().min(0),
  payer: z.enum(["seller", "buyer"]),
  rounding: z.enum(["half_up", "floor"]),
});
export type FeePolicy = Policy;

export const DEFAULT_FEE_POLICY: FeePolicy = {
  bps: 1500,
  flat_minor: 0,
  payer: "seller",
  rounding: "half_up",
};

export type Split = { totalMinor: number; feeMinor: number; shareMinor: number };

/**
 * Splits a price in minor units. The artist's share is what the fee leaves and is never rounded on its own, so fee
 * and share add up to the total always. A fee paid by the buyer comes on top; one paid by the seller never exceeds
 * the price.
 */
export function splitPrice(policy: FeePolicy, priceMinor: number): Split {
  if (priceMinor === 0) return { totalMinor: 0, feeMinor: 0, shareMinor: 0 };
  const fee = portion(priceMinor, policy.bps, 10_000, policy.rounding) + policy.flat_minor;
  if (policy.payer === "buyer")
    return { totalMinor: priceMinor + fee, feeMinor: fee, shareMinor: priceMinor };
  const feeMinor = Math.min(fee, priceMinor);
  return { totalMinor: priceMinor, feeMinor, shareMinor: priceMinor - feeMinor };
}
