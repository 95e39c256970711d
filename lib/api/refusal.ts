import { sqlState } from "@/db/client";
import { Failure, REASONS } from "@/lib/errors";
import { log } from "@/lib/log";

/** The answer to a request that failed. What is not a Failure is logged in full and told in one neutral sentence. */
export function refusal(error: unknown, requestId: string): Response {
  const failure = error instanceof Failure ? error : unforeseen(error, requestId);
  const headers = new Headers({ "Cache-Control": "no-store" });
  if (failure.details.retryAfter) headers.set("Retry-After", String(failure.details.retryAfter));
  if (failure.reason === "unauthenticated") headers.set("WWW-Authenticate", 'Bearer realm="BeatPass"');
  return Response.json(refusalBody(failure, requestId), { status: failure.status, headers });
}

/** The body of facts §5. `errors` stands there only when fields are to blame. */
export function refusalBody(failure: Failure, requestId: string) {
  return {
    status: "error",
    code: failure.reason,
    message: REASONS[failure.reason][1],
    ...(failure.details.fields && { errors: failure.details.fields }),
    request_id: requestId,
  };
}

function unforeseen(error: unknown, requestId: string): Failure {
  const passing = databaseIsAway(error);
  log.error({ requestId, error, cause: (error as Error | undefined)?.cause }, "request failed");
  return passing ? new Failure("busy", { retryAfter: 1 }) : new Failure("internal_error");
}

// The server restarting or full, a transaction that lost every try, a statement that took too long.
const PASSING_STATES = /^(08|25P03|40|53|55P03|57)/;
const PASSING_CODES = /^(CONNECTION_|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE)/;

/** Whether the database is away or overburdened for a moment, so that asking again may well succeed. */
export function databaseIsAway(error: unknown): boolean {
  const state = sqlState(error);
  if (state) return PASSING_STATES.test(state);
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  return (typeof code === "string" && PASSING_CODES.test(code)) || databaseIsAway(error.cause);
}
