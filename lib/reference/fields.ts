import { type Components, type JsonSchema, nullable, resolve } from "./json-schema";

/** One line of a table of fields. `name` is the way to it: `data.pricing.currency`, `track_ids[]`. */
export type Field = {
  name: string;
  type: string;
  required: boolean;
  /** "at least 1", "one of a, b": each a few words. */
  limits: string[];
  description: string | null;
};

/** Every field of an object schema, those of objects within it after their own. */
export function fieldsOf(given: JsonSchema, components: Components, within = ""): Field[] {
  const { properties = {}, required = [] } = resolve(given, components);
  return Object.entries(properties).flatMap(([name, property]) => {
    const { schema, orNull } = nullable(resolve(property, components));
    const shape = schema.$ref ? resolve(schema, components) : schema;
    const field: Field = {
      name: within + name,
      type: typeOf(shape, components) + (orNull ? " or null" : ""),
      required: required.includes(name),
      limits: limitsOf(shape),
      description: shape.description ?? null,
    };
    return [field, ...inner(shape, components, within + name)];
  });
}

function inner(schema: JsonSchema, components: Components, name: string): Field[] {
  if (schema.type === "object") return fieldsOf(schema, components, `${name}.`);
  if (schema.type === "array" && schema.items) {
    const items = resolve(schema.items, components);
    return items.type === "object" ? fieldsOf(items, components, `${name}[].`) : [];
  }
  const shapes = schema.anyOf?.map((each) => inner(resolve(each, components), components, name));
  return shapes ? together(shapes) : [];
}

/** The fields of several shapes as one table: each once, and required only where every shape has it so. */
function together(shapes: Field[][]): Field[] {
  const names = new Set(shapes.flat().map(({ name }) => name));
  return [...names].flatMap((name) => {
    const same = shapes.map((fields) => fields.find((field) => field.name === name));
    const [first, ...others] = same.filter((field) => field !== undefined);
    if (!first) return [];
    const limits = [first, ...others].map((field) => field.limits.join(", "));
    const differ = limits.some((each) => each !== limits[0]);
    return {
      ...first,
      required: same.every((field) => field?.required),
      limits: differ ? [[...new Set(limits.filter(Boolean))].join(" or ")] : first.limits,
    };
  });
}

function typeOf(schema: JsonSchema, components: Components): string {
  if (schema.type === "array" && schema.items) {
    return `array of ${plural(typeOf(resolve(schema.items, components), components))}`;
  }
  if (schema.anyOf) {
    return [...new Set(schema.anyOf.map((each) => typeOf(resolve(each, components), components)))].join(
      " or ",
    );
  }
  if (Array.isArray(schema.type)) return anyOneOf(schema.type);
  return String(schema.type ?? "any");
}

/** "boolean, integer or string". */
const anyOneOf = (types: string[]): string =>
  types.length < 2 ? String(types[0]) : `${types.slice(0, -1).join(", ")} or ${types.at(-1)}`;

const plural = (type: string): string => (type.includes(" ") || type === "any" ? type : `${type}s`);

function limitsOf(schema: JsonSchema): string[] {
  const { minimum, exclusiveMinimum, maximum, minLength, maxLength, minItems, maxItems } = schema;
  const limits: [value: unknown, words: string][] = [
    [schema.const, `always ${schema.const}`],
    [schema.enum, `one of ${schema.enum?.join(", ")}`],
    [schema.items?.enum, `each one of ${schema.items?.enum?.join(", ")}`],
    [schema.format, String(schema.format)],
    [minimum, `at least ${minimum}`],
    [exclusiveMinimum, `more than ${exclusiveMinimum}`],
    [maximum, `at most ${maximum}`],
    ...lengths(minLength, maxLength),
    [minItems, `at least ${minItems}`],
    [maxItems, `at most ${maxItems}`],
    // People read an example faster than a pattern; programs find the pattern in the document.
    [
      schema.pattern,
      schema.example === undefined ? `matches ${schema.pattern}` : `such as ${schema.example}`,
    ],
    [schema.default, `default ${JSON.stringify(schema.default)}`],
  ];
  return limits.filter(([value]) => value !== undefined).map(([, words]) => words);
}

function lengths(least?: number, most?: number): [value: unknown, words: string][] {
  if (least === most) return [[least, `${least} characters`]];
  return [
    [least, least === 1 ? "not empty" : `at least ${least} characters`],
    [most, `at most ${most} characters`],
  ];
}
