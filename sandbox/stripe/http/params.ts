import { invalid } from "./errors";
import type { Raw, RawFields } from "./form";

/** One parameter: how its form value becomes a typed one, or fails as Stripe would fail it. */
export type Param<T, Required extends boolean = false> = {
  required: Required;
  read(raw: Raw, at: string): T;
};
// biome-ignore lint/suspicious/noExplicitAny: a shape holds parameters of every type
export type Shape = Record<string, Param<any, boolean>>;

type ValueOf<P> = P extends Param<infer T, boolean> ? T : never;
type RequiredNames<S extends Shape> = {
  [K in keyof S]: S[K] extends Param<unknown, true> ? K : never;
}[keyof S];
export type Values<S extends Shape> = { [K in RequiredNames<S>]: ValueOf<S[K]> } & {
  [K in Exclude<keyof S, RequiredNames<S>>]?: ValueOf<S[K]>;
};

const param = <T>(read: (raw: Raw, at: string) => T): Param<T> => ({ required: false, read });

function text(raw: Raw, at: string): string {
  if (typeof raw !== "string") throw invalid(`Invalid string: ${JSON.stringify(raw)}`, at);
  if (raw === "") {
    const why = `You passed an empty string for '${at}'. We assume empty values are an attempt to unset a parameter; however '${at}' cannot be unset. You should remove '${at}' from your request or supply a non-empty value.`;
    throw invalid(why, at, "parameter_invalid_empty");
  }
  if (raw.length > 5000)
    throw invalid(`Invalid string: must be at most 5000 characters`, at, "parameter_invalid_string_blank");
  return raw;
}

export const string = param(text);

export const integer = param((raw, at) => {
  const value = text(raw, at);
  if (!/^-?\d{1,15}$/.test(value))
    throw invalid(`Invalid integer: ${value}`, at, "parameter_invalid_integer");
  return Number(value);
});

export const boolean = param((raw, at) => {
  if (raw !== "true" && raw !== "false") throw invalid(`Invalid boolean: ${JSON.stringify(raw)}`, at);
  return raw === "true";
});

export function oneOf<const T extends string>(...values: T[]): Param<T> {
  return param((raw, at) => {
    const value = text(raw, at);
    const found = values.find((known) => known === value);
    if (found) return found;
    throw invalid(
      `Invalid ${at}: must be one of ${values.slice(0, -1).join(", ")}${values.length > 1 ? ", or " : ""}${values.at(-1)}`,
      at,
    );
  });
}

/** Also takes the empty string, which unsets: `null`. */
export function unsettable<T>(inner: Param<T, boolean>): Param<T | null> {
  return param((raw, at) => (raw === "" ? null : inner.read(raw, at)));
}

export function required<T>(inner: Param<T, boolean>): Param<T, true> {
  return { required: true, read: inner.read };
}

export function object<S extends Shape>(shape: S): Param<Values<S>> {
  return param((raw, at) => {
    if (typeof raw === "string") throw invalid("Invalid object", at);
    return readAll(shape, raw, at);
  });
}

export function listOf<T>(inner: Param<T, boolean>): Param<T[]> {
  return param((raw, at) => {
    if (typeof raw === "string") throw invalid("Invalid array", at);
    return Object.entries(raw).map(([index, item]) => inner.read(item, `${at}[${index}]`));
  });
}

/** Keys of one's own choosing. An empty value removes the key, an empty hash removes all (`null`). */
export const metadata = param((raw, at): Record<string, string> | null => {
  if (raw === "") return null;
  if (typeof raw === "string") throw invalid("Invalid object", at);
  for (const [name, value] of Object.entries(raw)) {
    if (typeof value !== "string" || value.length > 500)
      throw invalid(
        `Metadata values can have up to 500 characters, but '${name}' is longer or not a string.`,
        at,
      );
    if (name.length > 40)
      throw invalid(`Metadata keys can have up to 40 characters, but '${name}' is longer.`, at);
  }
  if (Object.keys(raw).length > 50) throw invalid("Metadata can have up to 50 keys.", at);
  return raw as Record<string, string>;
});

export const address = object({
  city: unsettable(string),
  country: unsettable(string),
  line1: unsettable(string),
  line2: unsettable(string),
  postal_code: unsettable(string),
  state: unsettable(string),
});

const range = object({ gt: integer, gte: integer, lt: integer, lte: integer });

/** `created`, `arrival_date` and their like: a second, or a range of seconds. */
export const created: Param<(at: number) => boolean> = param((raw, at) => {
  if (typeof raw === "string") {
    const exact = integer.read(raw, at);
    return (value) => value === exact;
  }
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = range.read(raw, at);
  return (value) => value > gt && value >= gte && value < lt && value <= lte;
});

/** Reads all fields of a shape; an unknown or missing one fails with its bracketed name. */
export function readAll<S extends Shape>(shape: S, raw: RawFields, inside = ""): Values<S> {
  const at = (name: string) => (inside ? `${inside}[${name}]` : name);
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(raw)) {
    const known = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (!known) throw invalid(`Received unknown parameter: ${at(name)}`, at(name), "parameter_unknown");
    values[name] = known.read(value, at(name));
  }
  for (const [name, known] of Object.entries(shape)) {
    if (known.required && !(name in values))
      throw invalid(`Missing required param: ${at(name)}.`, at(name), "parameter_missing");
  }
  return values as Values<S>;
}

/** Merges metadata as Stripe does: given keys win, empty ones go. */
export function mergedMetadata(
  old: Record<string, string> | null,
  given: Record<string, string> | null | undefined,
) {
  if (given === undefined) return old ?? {};
  if (given === null) return {};
  return Object.fromEntries(Object.entries({ ...old, ...given }).filter(([, value]) => value !== ""));
}
