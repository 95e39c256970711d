import { type Components, type JsonSchema, nullable, resolve } from "./json-schema";

const BY_FORMAT: Record<string, string> = {
  uuid: "4f9d0b6e-6c1f-4a43-9c0f-2f4c7c1f8a11",
  "date-time": "2026-05-11T07:00:00.000Z",
  date: "2026-05-11",
  uri: "https://beatpass.example/verify/4f9d0b6e-6c1f-4a43-9c0f-2f4c7c1f8a11",
  email: "nova@example.com",
};

/** A value that the schema takes: its own example where it has one. Optional fields are shown too. */
export function exampleOf(given: JsonSchema, components: Components): unknown {
  const { schema, orNull } = nullable(resolve(given, components));
  if (schema.example !== undefined) return schema.example;
  if (schema.const !== undefined) return schema.const;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf?.[0]) return exampleOf(schema.anyOf[0], components);
  if (schema.$ref) return exampleOf(schema, components);
  if (schema.type === "object") return exampleObject(schema, components);
  if (schema.type === "array") return schema.items ? [exampleOf(schema.items, components)] : [];
  if (schema.type === "integer" || schema.type === "number") return Math.max(1, schema.minimum ?? 1);
  if (schema.type === "boolean") return true;
  return orNull && !schema.format && !schema.pattern ? null : exampleText(schema);
}

function exampleObject(schema: JsonSchema, components: Components): Record<string, unknown> {
  const fields = Object.entries(schema.properties ?? {});
  return Object.fromEntries(fields.map(([name, field]) => [name, exampleOf(field, components)]));
}

function exampleText({ format, pattern }: JsonSchema): string {
  if (format && BY_FORMAT[format]) return BY_FORMAT[format];
  const digits = pattern?.match(/^\^\[0-9a-f\]\{(\d+)\}\$$/)?.[1];
  return digits ? "5c1e".repeat(Number(digits) / 4) : "…";
}
