import Stripe from "stripe";
import { env } from "@/lib/env";
import { fail } from "@/lib/errors";

/** What is kept of an event: where to look. Its payload is a hint, and may hold a client secret. */
export type StripeEvent = {
  id: string;
  type: string;
  account: string | null;
  objectId: string | null;
  /** The PaymentIntent that the object belongs to, or an invoice's subscription, where the event names one. */
  relatedId: string | null;
  apiVersion: string | null;
  livemode: boolean;
  occurredAt: Date;
};

const TOLERANCE_SECONDS = 300;

/**
 * Checks the signature over the raw body and reads the event, or fails `signature_invalid`. `secrets` may hold two,
 * comma-separated, while one is being rotated. Also refused: a timestamp from the future (the SDK's verifier
 * accepts those) and a test event where live keys are set.
 */
export function verifyEvent(
  rawBody: string,
  signature: string | null,
  secrets: string,
  now: Date,
): StripeEvent {
  const stamp = Number(signature?.match(/(?:^|,)\s*t=(\d+)/)?.[1]);
  const age = now.getTime() / 1000 - stamp;
  if (!signature || !Number.isFinite(stamp) || Math.abs(age) > TOLERANCE_SECONDS) fail("signature_invalid");
  const event = secrets
    .split(",")
    .map((secret) => signedWith(secret, rawBody, signature, now))
    .find(Boolean);
  if (event?.livemode !== expectsLive()) fail("signature_invalid");
  return pointerTo(event);
}

function signedWith(secret: string, rawBody: string, signature: string, now: Date): Stripe.Event | undefined {
  try {
    return Stripe.webhooks.constructEvent(
      rawBody,
      signature,
      secret,
      TOLERANCE_SECONDS,
      undefined,
      now.getTime(),
    );
  } catch {
    return undefined;
  }
}

const expectsLive = () => /^(sk|rk)_live_/.test(env.STRIPE_SECRET_KEY);

type Reference = string | { id: string };
type Pointed = {
  id?: string;
  payment_intent?: Reference | null;
  parent?: { subscription_details?: { subscription: Reference } | null } | null;
};

function pointerTo(event: Stripe.Event): StripeEvent {
  const object = event.data.object as Pointed;
  const related = object.payment_intent ?? object.parent?.subscription_details?.subscription;
  return {
    id: event.id,
    type: event.type,
    account: event.account ?? null,
    objectId: object.id ?? null,
    relatedId: typeof related === "object" ? related.id : (related ?? null),
    apiVersion: event.api_version ?? null,
    livemode: event.livemode,
    occurredAt: new Date(event.created * 1000),
  };
}
