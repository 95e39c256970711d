import canonicalize from "canonicalize";

/** RFC 8785: the one way to write a JSON value, so that anyone can check its hash and signature. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("this value has no JSON form");
  return text;
}
