import { type Answer, json } from "./answer";
import type { Fault } from "./faults";
import { keyInUse } from "./idempotency";

const API_ERROR = { error: { type: "api_error", message: "An unknown error occurred (planned fault)." } };
const RATE_LIMIT = {
  error: {
    type: "invalid_request_error",
    code: "rate_limit",
    message: "Request rate limit exceeded. Learn more about rate limits https://stripe.com/docs/rate-limits.",
  },
};
const BAD_GATEWAY =
  "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>";

/** The answer of a fault that strikes before anything is done. */
export function insteadOfWork({ kind, work }: Fault, key: string): Answer | null {
  if (kind === "429") return json(429, RATE_LIMIT);
  if (kind === "409") return json(409, keyInUse(key).reply, { "stripe-should-retry": "true" });
  if (kind === "502_html")
    return { status: 502, body: BAD_GATEWAY, headers: { "content-type": "text/html" } };
  if (kind === "500" && !work) return json(500, API_ERROR);
  return null;
}

export const waitsBefore = ({ kind, work }: Fault) => kind === "slow" || (kind === "hang" && !work);

/** Of a 500 with work the caller hears only the 500, and so does a retry with the same key. */
export function spoiled<T extends Answer & { stored: boolean }>(fault: Fault | null, outcome: T): T {
  return fault?.kind === "500"
    ? { ...outcome, ...json(500, API_ERROR, { "stripe-should-retry": "false" }), stored: fault.stored }
    : outcome;
}
