import Stripe from "stripe";
import { env } from "@/lib/env";
import { Failure } from "@/lib/errors";
import { log } from "@/lib/log";

let opened: { key: string; url: string; client: Stripe } | undefined;

/** The SDK, talking to Stripe or, in the sandbox, to the stand-in. */
export function stripe(): Stripe {
  const key = env.STRIPE_SECRET_KEY;
  const url = env.STRIPE_SANDBOX_URL;
  if (opened?.key !== key || opened.url !== url) {
    const { hostname, port } = new URL(url || "https://api.stripe.com");
    opened = {
      key,
      url,
      client: new Stripe(key, {
        timeout: env.STRIPE_TIMEOUT_MS,
        // One retry with the same idempotency key: a buyer waits for at most two time-outs.
        maxNetworkRetries: 1,
        telemetry: false,
        appInfo: { name: "BeatPass" },
        ...(url && { host: hostname, port, protocol: "http" as const }),
      }),
    };
  }
  return opened.client;
}

/** Stripe understood and said no. `code` is Stripe's; its message stays in the log. */
export class StripeRefused extends Error {
  override readonly name = "StripeRefused";
  constructor(
    readonly code: string,
    cause: unknown,
    readonly param = "",
  ) {
    super(`Stripe refused: ${code}`, { cause });
  }
  /** Whether the connected account is why: it is gone, or cannot be charged for as it stands. */
  get concernsAccount(): boolean {
    return (
      /account|capabilit|transfers_not_allowed/.test(this.code) || this.param.startsWith("transfer_data")
    );
  }
}

const TRIES = 3;

/**
 * Makes one call and tells its failure in our words: `card_declined`, `payment_unavailable` (busy, away, or the
 * reply was cut: the outcome is unknown, so ask again with the same idempotency key), or StripeRefused. The SDK
 * never retries a plain 429 or a reply that was cut, and a 409 only once, while another request with our key may take
 * longer; this does.
 */
export async function call<T>(name: string, make: (client: Stripe) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await make(stripe());
    } catch (error) {
      if ((passesSoon(error) && attempt < TRIES) || (wasCut(error) && attempt === 1)) {
        await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 100 * (1 + Math.random())));
        continue;
      }
      throw inOurWords(name, error);
    }
  }
}

const passesSoon = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeError && (error.statusCode === 429 || error.statusCode === 409);

/** The connection ended after Stripe had begun to answer. */
const wasCut = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeConnectionError && error.requestId !== undefined;

function inOurWords(name: string, error: unknown): Error {
  const { StripeCardError, StripeInvalidRequestError, StripePermissionError, StripeIdempotencyError } =
    Stripe.errors;
  if (error instanceof StripeCardError) return new Failure("card_declined", { cause: error });
  if (error instanceof StripeInvalidRequestError || error instanceof StripePermissionError) {
    const { code = "invalid_request", param, requestId } = error;
    log.warn({ call: name, code, param, stripeRequest: requestId }, "stripe refused");
    return new StripeRefused(code, error, param);
  }
  if (error instanceof StripeIdempotencyError) return new StripeRefused("idempotency_error", error);
  log.warn({ call: name, error }, "stripe is not available");
  return new Failure("payment_unavailable", { retryAfter: 2, cause: error });
}
