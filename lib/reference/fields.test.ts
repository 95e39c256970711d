import { expect, test } from "vitest";
import { z } from "zod";
import { exampleOf } from "./example";
import { fieldsOf } from "./fields";
import type { JsonSchema } from "./json-schema";

const schema = z.toJSONSchema(
  z.strictObject({
    name: z.string().min(1).max(200),
    code: z.string().length(3).optional().meta({ description: "ISO 4217", example: "USD" }),
    tags: z.array(z.enum(["a", "b"])).max(5),
    parts: z.array(z.strictObject({ size: z.number().positive() })),
    copies: z.union([z.literal("unlimited"), z.int().min(0)]),
    since: z.iso.datetime().nullable(),
    note: z.string().nullable(),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    day: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d$/)
      .meta({ example: "2026-11-22" }),
  }),
) as JsonSchema;

test("every field with its type, its limits and whether it may be left out; those within after their own", () => {
  const lines = fieldsOf(schema, {}).map(({ name, type, required, limits, description }) =>
    [
      name,
      type,
      ...limits.filter((limit) => !limit.startsWith("matches")),
      !required && "optional",
      description,
    ]
      .filter(Boolean)
      .join(" | "),
  );
  expect(lines).toEqual([
    "name | string | not empty | at most 200 characters",
    "code | string | 3 characters | optional | ISO 4217",
    "tags | array of strings | each one of a, b | at most 5",
    "parts | array of objects",
    "parts[].size | number | more than 0",
    "copies | string or integer",
    "since | string or null | date-time",
    "note | string or null",
    "hash | string",
    "day | string | such as 2026-11-22",
  ]);
});

test("a value of several types names them all", () => {
  const value: JsonSchema = {
    type: "object",
    properties: { value: { type: ["boolean", "integer", "string"] } },
  };
  expect(fieldsOf(value, {}).map(({ type }) => type)).toEqual(["boolean, integer or string"]);
});

test("components are followed, and one that is missing is an error", () => {
  const pointing: JsonSchema = {
    type: "object",
    properties: { track: { $ref: "#/components/schemas/Track" } },
  };
  const components = { Track: { type: "object", properties: { id: { type: "integer", example: 42 } } } };
  expect(fieldsOf(pointing, components).map(({ name }) => name)).toEqual(["track", "track.id"]);
  expect(exampleOf(pointing, components)).toEqual({ track: { id: 42 } });
  expect(() => fieldsOf(pointing, {})).toThrow("there is no component Track");
});

test("an example is made for each, and a text that may be missing is shown missing", () => {
  expect(exampleOf(schema, {})).toMatchObject({
    code: "USD",
    tags: ["a"],
    parts: [{ size: 1 }],
    copies: "unlimited",
    note: null,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test("of several shapes each field is told once, with what it is in each of them", () => {
  const either = z.toJSONSchema(
    z.strictObject({
      license: z.union([
        z.strictObject({
          type: z.literal("exclusive"),
          price: z.int(),
          terms: z.strictObject({ share: z.int() }),
        }),
        z.strictObject({ type: z.literal("standard"), terms: z.strictObject({ songs: z.int() }) }),
      ]),
    }),
  ) as JsonSchema;
  const told = fieldsOf(either, {}).map(({ name, required, limits }) => [name, required, limits[0]]);
  expect(told).toMatchObject([
    ["license", true, undefined],
    ["license.type", true, "always exclusive or always standard"],
    ["license.price", false, expect.anything()],
    ["license.terms", true, undefined],
    ["license.terms.share", false, expect.anything()],
    ["license.terms.songs", false, expect.anything()],
  ]);
});
