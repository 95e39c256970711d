import { answersFile, type Contract, reasonsOf } from "@/lib/api/contract";
import { REASONS, type Reason } from "@/lib/errors";
import { CHAPTERS } from "./chapters";
import { CONTRACTS } from "./contracts";
import { curlOf } from "./curl";
import { exampleOf } from "./example";
import { type Field, fieldsOf } from "./fields";
import type { JsonSchema } from "./json-schema";
import { type Operation, openApiDocument } from "./openapi";

export type Refusal = { status: number; code: Reason; sentence: string };

/** One endpoint as a person reads it. */
export type Endpoint = {
  id: string;
  method: string;
  path: string;
  title: string;
  description: string;
  /** Who may ask, in words. */
  who: string;
  idempotent: boolean;
  params: Field[];
  query: Field[];
  body: Field[];
  answer: Field[];
  /** The media type of the answer. */
  media: string;
  curl: string;
  exampleAnswer: unknown;
  refusals: Refusal[];
};
export type Chapter = {
  slug: string;
  title: string;
  lead: string;
  /** How to do what no single endpoint does, as commands. */
  example?: { title: string; code: string };
  endpoints: Endpoint[];
};

/** The whole reference for people, out of the same contracts as the document for machines. */
export function readReference(): Chapter[] {
  return CHAPTERS.map(({ tag, ...chapter }) => {
    const endpoints = CONTRACTS.filter((contract) => contract.tag === tag).map(readEndpoint);
    return { ...chapter, title: tag, endpoints };
  });
}

/** Every reason there is, for the table of errors. */
export const allRefusals = (): Refusal[] => (Object.keys(REASONS) as Reason[]).map(refusal);

const refusal = (code: Reason): Refusal => ({ status: REASONS[code][0], code, sentence: REASONS[code][1] });

function readEndpoint(contract: Contract): Endpoint {
  const { schemas } = openApiDocument().components;
  const operation = openApiDocument().paths[contract.path]?.[contract.method.toLowerCase()];
  if (!operation) throw new Error(`${contract.id} is not in the document`);
  const [media, answer] = Object.entries(operation.responses["200"]?.content ?? {})[0] ?? ["", {}];
  const body = contract.body && operation.requestBody?.content["application/json"];
  const params = parameters(operation, "path");
  return {
    id: contract.id,
    method: contract.method,
    path: contract.path,
    title: contract.title,
    description: contract.description ?? "",
    who: whoMay(contract),
    idempotent: contract.idempotent ?? false,
    params: fieldsOf(params, schemas),
    query: fieldsOf(parameters(operation, "query"), schemas),
    body: body?.schema ? fieldsOf(body.schema, schemas) : [],
    answer: answersFile(contract) || !answer.schema ? [] : fieldsOf(answer.schema, schemas),
    media,
    curl: curlOf(contract, {
      params: exampleOf(params, schemas) as Record<string, unknown>,
      body: body && !contract.bodyOptional ? body.example : undefined,
    }),
    exampleAnswer: answer.example,
    refusals: reasonsOf(contract)
      .map(refusal)
      .sort((one, other) => one.status - other.status),
  };
}

function whoMay({ auth, scope }: Contract): string {
  if (auth === "public") return "Anyone, without a token.";
  if (auth === "stripe-signature") return "Stripe alone, by its signature.";
  return `A token with the scope \`${scope}\`.`;
}

/** The parameters of one place as an object schema, so that fields and examples come from one rule. */
function parameters({ parameters = [] }: Operation, place: string): JsonSchema {
  const here = parameters.filter((parameter) => parameter.in === place);
  return {
    type: "object",
    properties: Object.fromEntries(here.map(({ name, schema }) => [name, schema])),
    required: here.filter(({ required }) => required).map(({ name }) => name),
  };
}
