import { z } from "zod";
import type { Refused } from "@/components/checkout/payment-actions";
import { Failure } from "@/lib/errors";
import { log } from "@/lib/log";

/** Why an act did not do it, as a page may know it. What is no refusal is logged as `what`, with the request's id. */
export function refusedFor(error: unknown, requestId: string, what: string): Refused {
  if (error instanceof Failure) {
    const { fields, retryAfter } = error.details;
    return { reason: error.reason, ...(fields && { fields }), ...(retryAfter && { retryAfter }) };
  }
  log.error({ requestId, error }, what);
  return { reason: error instanceof z.ZodError ? "validation_failed" : "internal_error" };
}
