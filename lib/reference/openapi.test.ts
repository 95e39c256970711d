import { expect, test } from "vitest";
import type { z } from "zod";
import { answersFile, type Contract, reasonsOf } from "@/lib/api/contract";
import { ErrorBody } from "@/lib/api/shapes";
import { env } from "@/lib/env";
import { REASONS } from "@/lib/errors";
import { CONTRACTS } from "./contracts";
import { type Operation, openApiDocument } from "./openapi";

const document = openApiDocument();
const operation = ({ path, method }: Contract): Operation => {
  const found = document.paths[path]?.[method.toLowerCase()];
  if (!found) throw new Error(`${method} ${path} is not in the document`);
  return found;
};
const json = (holder: { content?: Record<string, { example?: unknown; examples?: object }> } | undefined) =>
  holder?.content?.["application/json"];

test("says what it is and where it is served", () => {
  expect(document).toMatchObject({ openapi: "3.1.0", info: { version: "1.0.0" } });
  expect(document.servers).toEqual([{ url: `${env.APP_URL}/api/v1` }]);
});

test("holds every contract once, and nothing else", () => {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  expect(operations.map(({ operationId }) => operationId).sort()).toEqual(
    CONTRACTS.map(({ id }) => id).sort(),
  );
});

test("every pointer in it leads somewhere", () => {
  const text = JSON.stringify(document);
  const pointers = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, pointer]) => pointer ?? "");
  expect(pointers.length).toBeGreaterThan(0);
  for (const pointer of new Set(pointers)) {
    const target = pointer
      .split("/")
      .reduce((at: unknown, key) => (at as Record<string, unknown>)?.[key], document);
    expect(target, pointer).toBeTypeOf("object");
  }
});

test("parameters of the path are its own and required; every parameter has a schema", () => {
  for (const contract of CONTRACTS) {
    const { parameters = [] } = operation(contract);
    const inPath = parameters.filter((each) => each.in === "path");
    expect(inPath.map(({ name }) => `{${name}}`)).toEqual(contract.path.match(/\{\w+\}/g) ?? []);
    for (const { required } of inPath) expect(required).toBe(true);
    for (const { schema } of parameters) expect(schema).toBeTypeOf("object");
    const takesKey = parameters.some(({ name }) => name === "Idempotency-Key");
    expect(takesKey).toBe(contract.idempotent ?? false);
  }
});

test("security names schemes that are there; what is public has none", () => {
  for (const contract of CONTRACTS) {
    const { security } = operation(contract) as Operation & { security: Record<string, string[]>[] };
    const schemes = security.flatMap((each) => Object.keys(each));
    expect(schemes.length).toBe(contract.auth === "public" ? 0 : 1);
    for (const scheme of schemes) expect(document.components.securitySchemes).toHaveProperty(scheme);
    if (contract.scope) expect(security).toEqual([{ bearer: [contract.scope] }]);
  }
});

test("every refusal stands under its status with an example that is one", () => {
  for (const contract of CONTRACTS) {
    const { responses } = operation(contract);
    for (const { description } of Object.values(responses)) expect(description).not.toBe("");
    const shown = Object.entries(responses).flatMap(([status, response]) =>
      Object.entries(json(response)?.examples ?? {}).map(([code, example]) => {
        expect(ErrorBody.parse((example as { value: unknown }).value).code).toBe(code);
        return `${status} ${code}`;
      }),
    );
    expect(shown.sort()).toEqual(
      reasonsOf(contract)
        .map((code) => `${REASONS[code][0]} ${code}`)
        .sort(),
    );
  }
});

test("the examples of bodies and answers are what the contracts take and give", () => {
  for (const contract of CONTRACTS) {
    const { requestBody, responses } = operation(contract);
    if (contract.body)
      expect(() => contract.body?.parse(json(requestBody)?.example), contract.id).not.toThrow();
    if (answersFile(contract)) {
      expect(Object.keys(responses["200"]?.content ?? {})).toEqual([contract.answer.file]);
    } else {
      const answer = contract.answer as z.ZodType;
      expect(answer.safeParse(json(responses["200"])?.example).error, contract.id).toBeUndefined();
    }
  }
});
