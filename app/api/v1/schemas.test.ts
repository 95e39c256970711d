import { expect, test } from "vitest";
import { type JsonSchema, nullable, resolve } from "@/lib/reference/json-schema";
import { openApiDocument } from "@/lib/reference/openapi";

/** RELIABILITY S2 and S3 as the OpenAPI document says them: nothing is answered or taken that is not declared or has no end. */
const { paths, components } = openApiDocument();
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ at: `${method} ${path}`, operation })),
);

type Part = { at: string; schema: JsonSchema };

/** A schema and all that it is made of. */
function partsOf(at: string, given: JsonSchema): Part[] {
  const { schema } = nullable(resolve(given, components.schemas));
  if (schema.$ref) return partsOf(at, schema);
  const inner = [
    ...(schema.anyOf ?? []).flatMap((each) => partsOf(at, each)),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => partsOf(`${at}.${name}`, field)),
    ...(schema.items ? partsOf(`${at}[]`, schema.items) : []),
  ];
  return [{ at, schema }, ...inner];
}

const sent = operations.flatMap(({ at, operation }) => {
  const body = operation.requestBody?.content["application/json"]?.schema;
  const queries = (operation.parameters ?? []).filter((each) => each.in === "query");
  return [
    ...queries.flatMap(({ name, schema }) => partsOf(`${at} ?${name}`, schema)),
    ...(body ? partsOf(`${at} body`, body) : []),
  ];
});
const answered = operations.flatMap(({ at, operation }) =>
  Object.entries(operation.responses).flatMap(([status, { content }]) => {
    const schema = content?.["application/json"]?.schema;
    return schema ? partsOf(`${at} ${status}`, schema) : [];
  }),
);

/** A map from names to values of one kind is not open: it declares what it holds. */
const isOpen = ({ schema }: Part) =>
  schema.type === "object" && (schema.additionalProperties ?? true) === true;
/** Stripe decides what is in an event, the OpenAPI standard what is in its document. */
const ours = ({ at }: Part) => !/\/stripe\/|\/openapi\.json/.test(at);
const names = (parts: Part[]) => [...new Set(parts.map(({ at }) => at))];

test("no object is taken or answered with fields that are not declared (S2)", () => {
  expect(answered.length).toBeGreaterThan(operations.length);
  expect(names([...sent, ...answered].filter(isOpen).filter(ours))).toEqual([]);
});

test("every list that can be sent has an end (S3)", () => {
  const lists = sent.filter(({ schema }) => schema.type === "array");
  expect(lists.length).toBeGreaterThan(0);
  expect(names(lists.filter(({ schema }) => schema.maxItems === undefined))).toEqual([]);
});

test("every text that can be sent has an end (S3)", () => {
  const texts = sent.filter(
    ({ schema }) =>
      schema.type === "string" &&
      !schema.enum &&
      schema.const === undefined &&
      !schema.format &&
      !schema.pattern,
  );
  expect(texts.length).toBeGreaterThan(0);
  expect(names(texts.filter(({ schema }) => schema.maxLength === undefined))).toEqual([]);
});
