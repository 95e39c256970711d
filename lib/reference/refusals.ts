import type { ZodOpenApiResponseObject } from "zod-openapi";
import { type Contract, reasonsOf } from "@/lib/api/contract";
import { ErrorBody } from "@/lib/api/shapes";
import { REASONS, type Reason } from "@/lib/errors";
import { answerHeaders, RETRY_AFTER } from "./headers";

/** The statuses that come with Retry-After: asking again after it is what they ask for. */
const WAIT = new Set([409, 429, 503]);

/** Every refusal that an endpoint declares, by status, each code with its example. */
export function refusalsOf(contract: Contract): Record<string, ZodOpenApiResponseObject> {
  const byStatus = Map.groupBy(reasonsOf(contract), (reason) => REASONS[reason][0]);
  const statuses = [...byStatus].sort(([one], [other]) => one - other);
  return Object.fromEntries(
    statuses.map(([status, reasons]) => [status, response(contract, status, reasons)]),
  );
}

function response(contract: Contract, status: number, reasons: Reason[]): ZodOpenApiResponseObject {
  const examples = reasons.map((reason) => [reason, { summary: REASONS[reason][1], value: bodyOf(reason) }]);
  return {
    description: reasons.map((reason) => `\`${reason}\``).join(", "),
    headers: { ...answerHeaders(contract), ...(WAIT.has(status) && RETRY_AFTER) },
    content: { "application/json": { schema: ErrorBody, examples: Object.fromEntries(examples) } },
  };
}

const FIELDS: Partial<Record<Reason, Record<string, string[]>>> = {
  validation_failed: { field: ["What is wrong with it."] },
  not_ready: { worker: ["This part does not answer."] },
};

/** The body of a refusal, as an example. */
export const bodyOf = (reason: Reason) => ({
  status: "error",
  code: reason,
  message: REASONS[reason][1],
  ...(FIELDS[reason] && { errors: FIELDS[reason] }),
  request_id: "req_3fKq0ZbS1nXvT8yL",
});
