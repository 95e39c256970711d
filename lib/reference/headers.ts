import type { Contract } from "@/lib/api/contract";

// Headers that answers have in common, said once in the document's components and pointed to from each answer.

const text = (description: string, example: string) => ({
  description,
  schema: { type: "string" as const },
  example,
});
const whole = (description: string, example: number) => ({
  description,
  schema: { type: "integer" as const },
  example,
});

export const HEADERS = {
  RequestId: text("Name it when you ask us about this request", "req_3fKq0ZbS1nXvT8yL"),
  RateLimit: text("The scarcest budget: r left, t seconds to its reset", '"general";r=299;t=60'),
  RateLimitPolicy: text("That budget: q requests in w seconds", '"general";q=300;w=60'),
  XRateLimitLimit: whole("Requests a minute", 300),
  XRateLimitRemaining: whole("Requests left", 299),
  XRateLimitReset: whole("Seconds to the reset", 60),
  RetryAfter: whole("Seconds to wait before asking again", 1),
  IdempotentReplayed: text("`true` when this is the kept answer of an earlier request", "true"),
};

const ref = (name: keyof typeof HEADERS) => ({ $ref: `#/components/headers/${name}` });

const REQUEST_ID = { "X-Request-Id": ref("RequestId") };
const LIMITS = {
  RateLimit: ref("RateLimit"),
  "RateLimit-Policy": ref("RateLimitPolicy"),
  "X-RateLimit-Limit": ref("XRateLimitLimit"),
  "X-RateLimit-Remaining": ref("XRateLimitRemaining"),
  "X-RateLimit-Reset": ref("XRateLimitReset"),
};
/** What every answer of an endpoint carries. Stripe's events are not limited. */
export const answerHeaders = ({ auth }: Contract) => ({
  ...REQUEST_ID,
  ...(auth !== "stripe-signature" && LIMITS),
});
export const RETRY_AFTER = { "Retry-After": ref("RetryAfter") };
export const REPLAYED = { "Idempotent-Replayed": ref("IdempotentReplayed") };
