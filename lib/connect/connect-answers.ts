import { Failure, fail } from "@/lib/errors";
import { StripeRefused } from "@/lib/stripe/client";

/** Asks Stripe about an account for a producer who waits. Away, or a no that is not the producer's doing: one reason. */
export async function connectAnswers<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const away = error instanceof Failure && error.reason === "payment_unavailable";
    if (!away && !(error instanceof StripeRefused)) throw error;
    return fail("connect_unavailable", { retryAfter: 5, cause: error });
  }
}
