import fc from "fast-check";
import { type Components, type JsonSchema, nullable, resolve } from "@/lib/reference/json-schema";

/** What strangers type where something else is meant. */
export const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    ...["", " ", "\0", "\ud800", "\u202e", "null", "undefined", "NaN", "0x10", "1e309", "-0", "٣", "ﬀ", "İ"],
    ...["' or 1=1 --", "$1", "%", "_", "\\", "../../etc/passwd", "%00", "%2e%2e%2f", "<script>", "{{7*7}}"],
    ...["__proto__", "constructor", "2026-02-30", "0000-00-00T00:00:00Z", "a".repeat(5000), "😀".repeat(300)],
    ...[0, -1, -0, 0.1, 1e-7, 1e21, Number.MAX_SAFE_INTEGER, 2 ** 31, 2 ** 53, -(2 ** 63)],
    ...[null, true, false, [], {}, [[]], [null], { a: 1 }],
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A value for a schema of the OpenAPI document: mostly one that it takes, at its edges too, sometimes not at all. */
export function valueFor(given: JsonSchema, components: Components): fc.Arbitrary<unknown> {
  const { schema, orNull } = nullable(resolve(given, components));
  return fc.oneof(
    { weight: 12, arbitrary: fitting(schema, components) },
    { weight: orNull ? 2 : 0, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: hostile },
  );
}

function fitting(schema: JsonSchema, components: Components): fc.Arbitrary<unknown> {
  if (schema.$ref) return valueFor(schema, components);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((each) => valueFor(each, components)));
  const examples = schema.example === undefined ? [] : [fc.constant(schema.example)];
  switch (schema.type) {
    case "object":
      return object(schema, components);
    case "array":
      return fc.array(valueFor(schema.items ?? {}, components), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min((schema.maxItems ?? 8) + 1, 12),
      });
    case "integer":
      return fc.oneof(...examples, integer(schema));
    case "number":
      return fc.oneof(
        ...examples,
        integer(schema),
        integer(schema).map((whole) => whole / 100),
      );
    case "boolean":
      return fc.boolean();
    case "string":
      return fc.oneof(...examples, text(schema));
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function integer({ minimum, exclusiveMinimum, maximum }: JsonSchema) {
  const min = minimum ?? exclusiveMinimum ?? -5;
  return fc.integer({ min: min - 1, max: Math.min((maximum ?? 2_000_000) + 1, Number.MAX_SAFE_INTEGER) });
}

function text({ format, minLength = 0, maxLength = 60 }: JsonSchema): fc.Arbitrary<string> {
  if (format === "uuid") return fc.uuid();
  if (format === "date-time") return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  if (format === "email") return fc.emailAddress();
  return fc.string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength + 1, 2000) });
}

/** All required fields and some of the others; now and then one too few or one too many. */
function object(schema: JsonSchema, components: Components): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {});
  const whole = fc.record(
    Object.fromEntries(fields.map(([name, field]) => [name, valueFor(field, components)])),
    { requiredKeys: schema.required ?? [], noNullPrototype: true },
  );
  const names = fields.map(([name]) => name);
  return fc.oneof(
    { weight: 10, arbitrary: whole },
    {
      weight: names.length ? 1 : 0,
      arbitrary: fc
        .tuple(whole, fc.constantFrom(...names, ""))
        .map(([value, name]) => Object.fromEntries(Object.entries(value).filter(([each]) => each !== name))),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(whole, fc.constantFrom("role", "price", "status", "__proto__", "constructor", "💥"), hostile)
        .map(([value, name, extra]) => ({ ...value, [name]: extra })),
    },
  );
}
