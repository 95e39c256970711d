import { type Ctx, signedIn } from "@/lib/acts/context";
import { MINUTE } from "@/lib/clock";
import { Failure } from "@/lib/errors";
import { requireWithin, uncountWindow } from "@/lib/limits/count-window";

/** Codes that are none, for one person and all processes together. */
const GUESSES = 20;
const WINDOW = 10 * MINUTE;

/**
 * Runs what tries a coupon's code. It counts before it tries, so that trying many at once has the same end, and takes
 * the count back unless the code was no good. Fails with `rate_limited` once too many were not. No code, no count.
 */
export async function guardGuesses<T>(
  ctx: Ctx,
  code: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (code === undefined) return work();
  const subject = `coupon:${signedIn(ctx).id}`;
  await requireWithin(ctx.db, subject, GUESSES, WINDOW, ctx.now);
  let missed = false;
  try {
    return await work();
  } catch (error) {
    missed = error instanceof Failure && error.reason === "coupon_invalid";
    throw error;
  } finally {
    if (!missed) await uncountWindow(ctx.db, subject, WINDOW, ctx.now);
  }
}
