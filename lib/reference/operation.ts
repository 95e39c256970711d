import { z } from "zod";
import type { ZodOpenApiOperationObject, ZodOpenApiResponseObject } from "zod-openapi";
import { answersFile, type Contract } from "@/lib/api/contract";
import { answerHeaders, REPLAYED } from "./headers";
import { refusalsOf } from "./refusals";

/** What an endpoint's contract says, as OpenAPI says it. */
export function operationOf(contract: Contract): ZodOpenApiOperationObject {
  return {
    operationId: contract.id,
    tags: [contract.tag],
    summary: contract.title,
    ...(contract.description && { description: contract.description }),
    security: SECURITY[contract.auth](contract),
    ...(parameters(contract) && { requestParams: parameters(contract) }),
    ...(requestBody(contract) && { requestBody: requestBody(contract) }),
    responses: { ...answers(contract), ...refusalsOf(contract) },
  };
}

const SECURITY = {
  bearer: ({ scope }: Contract) => [{ bearer: scope ? [scope] : [] }],
  public: () => [],
  "stripe-signature": () => [{ stripeSignature: [] }],
};

export const SECURITY_SCHEMES = {
  bearer: {
    type: "http" as const,
    scheme: "bearer",
    description: "A personal API token, `bp_live_…` or `bp_test_…`, from Settings → API tokens.",
  },
  stripeSignature: {
    type: "apiKey" as const,
    in: "header" as const,
    name: "Stripe-Signature",
    description: "Stripe's own signature over the raw body. Nobody else can send to these addresses.",
  },
};

const IdempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/)
  .optional()
  .meta({
    description: "Yours, new for each new request. The same key and request get the same answer.",
    example: "b2f6a1c0-5a55-4b57-9f0a-3c1d5a0f7f10",
  });

function parameters({ params, query, idempotent }: Contract): ZodOpenApiOperationObject["requestParams"] {
  if (!params && !query && !idempotent) return undefined;
  return {
    ...(params && { path: params as z.ZodObject }),
    ...(query && { query: query as z.ZodObject }),
    ...(idempotent && { header: z.object({ "Idempotency-Key": IdempotencyKey }) }),
  };
}

function requestBody({
  auth,
  body,
  bodyOptional,
  upload,
}: Contract): ZodOpenApiOperationObject["requestBody"] {
  if (auth === "stripe-signature") {
    const schema = { type: "object" as const, description: "The event, byte for byte as Stripe signed it" };
    return { required: true, content: { "application/json": { schema } } };
  }
  if (upload) {
    const schema = { type: "string" as const, format: "binary", description: "The file itself" };
    return { required: true, content: Object.fromEntries(upload.types.map((type) => [type, { schema }])) };
  }
  return body && { required: !bodyOptional, content: { "application/json": { schema: body } } };
}

function answers(contract: Contract): Record<string, ZodOpenApiResponseObject> {
  const headers = answerHeaders(contract);
  if (answersFile(contract)) {
    const content = { [contract.answer.file]: {} };
    return {
      "200": { description: "The file", headers, content },
      "206": { description: "The range asked for with the Range header", headers, content },
      "304": { description: "Unchanged since the ETag sent as If-None-Match", headers },
      "416": { description: "The file has no such range", headers },
    };
  }
  const content = { "application/json": { schema: contract.answer as z.ZodType } };
  return {
    "200": {
      description: contract.title,
      headers: { ...headers, ...(contract.idempotent && REPLAYED) },
      content,
    },
  };
}
