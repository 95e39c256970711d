import type { z } from "zod";
import type { Scope } from "@/lib/acts/context";
import type { Reason } from "@/lib/errors";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Named budgets of lib/api/limits.ts. `general` is what every request spends; others come on top. */
export type Budget = "checkout" | "verify" | "render" | "coupon";

/** An answer that is a file: its media type. */
export type File = { file: string };

/** A body that is a file rather than JSON: its media types, and how many bytes are read at most. */
export type Upload = { types: readonly string[]; most: number };

/**
 * One endpoint, said once. Validation, types, the OpenAPI document, the reference pages and the conformance tests
 * all come from it.
 */
export type Contract<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType | File = z.ZodType | File,
> = {
  /** The operation's id in the OpenAPI document, and its anchor in the reference. */
  id: string;
  method: Method;
  /** Below /api/v1, with parameters in braces: `/tracks/{track}`. */
  path: string;
  /** The chapter of the reference it stands in. */
  tag: string;
  title: string;
  description?: string;
  auth: "bearer" | "public" | "stripe-signature";
  /** What a token needs; session JWTs have every scope. */
  scope?: Scope;
  params?: Params;
  query?: Query;
  /** Absent: a body is neither read nor refused. */
  body?: Body;
  /** May be left out by the client altogether, and then counts as `{}`. */
  bodyOptional?: boolean;
  /** In place of a JSON body. The act says what is wrong with the file, so that an empty one reaches it too. */
  upload?: Upload;
  /** The JSON answer with status 200, or the media type of a file. */
  answer: Answer;
  /** The refusals of its act. Those of every endpoint (401, 422, 429, 500, 503) are added from what it declares. */
  errors: readonly Reason[];
  /** Takes an Idempotency-Key. `keep` strips what must never be stored; `restore` puts it back at a replay. */
  idempotent?: boolean;
  budgets?: readonly Budget[];
};

/** Declares an endpoint, keeping the exact types of its parts. */
export function contract<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType | File,
>(declared: Contract<P, Q, B, A>): Contract<P, Q, B, A> {
  return declared;
}

/** Every reason an endpoint can answer with: its own, and those that its declaration implies. */
export function reasonsOf(endpoint: Contract): Reason[] {
  const reasons = new Set<Reason>(endpoint.errors);
  if (endpoint.auth === "bearer") reasons.add("unauthenticated");
  if (endpoint.scope) reasons.add("scope_missing");
  if (endpoint.params) reasons.add("not_found");
  // An Idempotency-Key can be one that nobody could keep.
  if (endpoint.query || endpoint.body || endpoint.idempotent) reasons.add("validation_failed");
  if (endpoint.body) reasons.add("malformed_request").add("payload_too_large");
  if (endpoint.upload) reasons.add("validation_failed").add("payload_too_large");
  if (endpoint.idempotent) reasons.add("idempotency_key_reused").add("idempotency_in_progress");
  if (endpoint.auth !== "stripe-signature") reasons.add("rate_limited");
  return [...reasons.add("busy").add("internal_error")];
}

/** Whether the endpoint answers with a file rather than JSON. */
export function answersFile(endpoint: Contract): endpoint is Contract & { answer: File } {
  return "file" in endpoint.answer;
}
