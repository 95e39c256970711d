/** Form fields with bracketed names, as nested values. */
export type Raw = string | { [name: string]: Raw };
export type RawFields = { [name: string]: Raw };

/**
 * Decodes Stripe's form encoding: `a[b][0]=x` gives `{a: {b: {0: "x"}}}`; `a[]=x` counts up.
 * Lists stay objects with number names until a parameter says that it is a list.
 */
export function decodeForm(text: string): RawFields {
  const fields: RawFields = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) {
    const path = [
      name.split("[", 1)[0] ?? "",
      ...[...name.matchAll(/\[([^\]]*)\]/g)].map((part) => part[1] ?? ""),
    ];
    put(fields, path, value);
  }
  return fields;
}

function put(into: RawFields, path: string[], value: string) {
  let here = into;
  for (const [index, part] of path.entries()) {
    const name = part === "" ? String(Object.keys(here).length) : part;
    if (index === path.length - 1) {
      here[name] = value;
      return;
    }
    const next = here[name];
    const inner: RawFields = typeof next === "object" ? next : Object.create(null);
    here[name] = inner;
    here = inner;
  }
}
