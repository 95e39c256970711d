import { createHmac } from "node:crypto";

/**
 * The `Stripe-Signature` header of a payload: `t=…,v1=…`, one `v1` for each valid secret.
 * https://docs.stripe.com/webhooks#verify-manually
 */
export function signatureHeader(payload: string, secrets: string[], timestamp: number): string {
  const signatures = secrets.map((secret) =>
    createHmac("sha256", secret).update(`${timestamp}.${payload}`).digest("hex"),
  );
  return [`t=${timestamp}`, ...signatures.map((signature) => `v1=${signature}`)].join(",");
}
