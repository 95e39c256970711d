import Stripe from "stripe";
import { onTestFinished } from "vitest";
import { type StandIn, type StandInOptions, startStandIn } from "../server";

/** The real SDK, talking to a stand-in, without retries of its own unless asked for. */
export function sdkOf(standIn: StandIn, { retries = 0, timeout = 5000 } = {}): Stripe {
  return new Stripe(standIn.secretKey, {
    host: "127.0.0.1",
    port: standIn.port,
    protocol: "http",
    maxNetworkRetries: retries,
    timeout,
    telemetry: false,
  });
}

/** A stand-in of one's own for one test. */
export async function open(options?: StandInOptions) {
  const standIn = await startStandIn(options);
  onTestFinished(() => standIn.stop());
  return { standIn, control: standIn.control, stripe: sdkOf(standIn) };
}

/** What a payment by card needs beside its amount. */
export const byCard = (payment_method = "pm_card_visa") =>
  ({ currency: "usd", confirm: true, payment_method, return_url: "http://127.0.0.1/back" }) as const;

/** The error a call ends in; a call that succeeds fails the test. */
export async function errorOf(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const result = await call.then(
    () => "it succeeded",
    (error) => error,
  );
  if (result instanceof Stripe.errors.StripeError) return result;
  throw new Error(`Expected a Stripe error, but ${result}`);
}

/** Calls past the SDK: as a browser or a stranger would. */
export function raw(
  standIn: StandIn,
  path: string,
  { key = standIn.secretKey, ...init }: RequestInit & { key?: string } = {},
): Promise<Response> {
  return fetch(`${standIn.url}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${key}`, ...init.headers },
  });
}
