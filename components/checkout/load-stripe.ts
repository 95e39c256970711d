import type { Stripe, StripeConstructor } from "@stripe/stripe-js";

/** What the browser needs to reach Stripe. `sandboxUrl` is where the stand-in answers; null with real keys. */
export type StripeAccess = { publishableKey: string; sandboxUrl: string | null };

const opened = new Map<string, Promise<Stripe | null>>();

/** Stripe.js, loaded once: from Stripe itself, or in the sandbox from the stand-in. A failed load is tried anew. */
export function openStripe({ publishableKey, sandboxUrl }: StripeAccess): Promise<Stripe | null> {
  const loading =
    opened.get(publishableKey) ??
    (sandboxUrl ? fromStandIn(sandboxUrl, publishableKey) : fromStripe(publishableKey));
  opened.set(publishableKey, loading);
  loading.catch(() => opened.delete(publishableKey));
  return loading;
}

async function fromStripe(publishableKey: string): Promise<Stripe | null> {
  // The pure entry loads nothing until it is asked to, and so not in the sandbox.
  const { loadStripe } = await import("@stripe/stripe-js/pure");
  return loadStripe(publishableKey);
}

async function fromStandIn(sandboxUrl: string, publishableKey: string): Promise<Stripe> {
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${sandboxUrl}/v3/`;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error("The sandbox's Stripe.js could not be loaded."));
    document.head.append(script);
  });
  const { Stripe: construct } = window as { Stripe?: StripeConstructor };
  if (!construct) throw new Error("The sandbox's Stripe.js did not say what it is.");
  return construct(publishableKey);
}
