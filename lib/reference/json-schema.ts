/** The part of JSON Schema that our contracts come out as. */
export type JsonSchema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  default?: unknown;
  example?: unknown;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
};

export type Components = Record<string, JsonSchema>;

/** The schema itself, or the component that it points to. Words beside a pointer win over the component's own. */
export function resolve({ $ref, ...schema }: JsonSchema, components: Components): JsonSchema {
  if ($ref === undefined) return schema;
  const name = $ref.split("/").at(-1) ?? "";
  const component = components[name];
  if (!component) throw new Error(`there is no component ${name}`);
  return { ...resolve(component, components), ...schema };
}

/** `null` taken out of a schema that allows it. */
export function nullable(schema: JsonSchema): { schema: JsonSchema; orNull: boolean } {
  if (Array.isArray(schema.type)) {
    const types = schema.type.filter((type) => type !== "null");
    const type = types.length === 1 ? types[0] : types;
    return { schema: { ...schema, ...(type && { type }) }, orNull: types.length < schema.type.length };
  }
  const others = schema.anyOf?.filter(({ type }) => type !== "null");
  if (!others || others.length === schema.anyOf?.length) return { schema, orNull: false };
  const { anyOf: _all, ...words } = schema;
  const [only] = others;
  return {
    schema: others.length === 1 && only ? { ...only, ...words } : { ...words, anyOf: others },
    orNull: true,
  };
}

/** Takes out what says nothing to a reader: bounds that JSON numbers have anyway, patterns that a format names. */
export function tidy(schema: JsonSchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.format) delete schema.pattern;
}
