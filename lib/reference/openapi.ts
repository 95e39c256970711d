import { createDocument } from "zod-openapi";
import { env } from "@/lib/env";
import { CHAPTERS } from "./chapters";
import { CONTRACTS } from "./contracts";
import { exampleOf } from "./example";
import { HEADERS } from "./headers";
import { type Components, type JsonSchema, tidy } from "./json-schema";
import { operationOf, SECURITY_SCHEMES } from "./operation";

export type OpenApi = {
  openapi: "3.1.0";
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Components; headers: object; securitySchemes: object };
};

export type Operation = {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { required: boolean; content: Record<string, Media> };
  responses: Record<string, { description: string; content?: Record<string, Media> }>;
};
type Parameter = { name: string; in: string; required?: boolean; description?: string; schema: JsonSchema };
type Media = { schema?: JsonSchema; example?: unknown; examples?: Record<string, { value: unknown }> };

let made: OpenApi | undefined;

/** The whole API as an OpenAPI 3.1 document, made from the contracts. The same object each time: do not change it. */
export function openApiDocument(): OpenApi {
  made ??= withExamples(generate());
  return made;
}

function generate(): OpenApi {
  const paths: Record<string, Record<string, ReturnType<typeof operationOf>>> = {};
  for (const contract of CONTRACTS) {
    paths[contract.path] = {
      ...paths[contract.path],
      [contract.method.toLowerCase()]: operationOf(contract),
    };
  }
  const document = createDocument(
    {
      openapi: "3.1.0",
      info: {
        title: "BeatPass Commerce & Licensing API",
        version: "1.0.0",
        description: "Price a beat, pay for its exclusive rights, hold the license, prove it.",
      },
      servers: [{ url: `${env.APP_URL}/api/v1` }],
      tags: CHAPTERS.map(({ tag, lead }) => ({ name: tag, description: lead })),
      paths,
      components: { headers: HEADERS, securitySchemes: SECURITY_SCHEMES },
    },
    { override: ({ jsonSchema }) => tidy(jsonSchema as JsonSchema) },
  );
  return document as unknown as OpenApi;
}

/** Gives every body an example, so that no reader has to imagine one. */
function withExamples(document: OpenApi): OpenApi {
  for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path))) {
    for (const { content } of [operation.requestBody ?? {}, ...Object.values(operation.responses)] as {
      content?: Record<string, Media>;
    }[]) {
      for (const media of Object.values(content ?? {})) {
        if (media.schema && !media.examples)
          media.example = exampleOf(media.schema, document.components.schemas);
      }
    }
  }
  return document;
}
