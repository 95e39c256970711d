import type { Ctx } from "@/lib/acts/context";

/** How long a reservation still holds. A length, not a time of day, because the buyer's clock may be wrong. */
export function secondsLeft(ctx: Ctx, { reservedUntil }: { reservedUntil: Date }): number {
  return Math.max(0, Math.ceil((reservedUntil.getTime() - ctx.now.getTime()) / 1000));
}
