import type { Act } from "../world";
import type { RawFields } from "./form";
import { readAll, type Shape, type Values } from "./params";

export type Method = "GET" | "POST" | "DELETE";

/** One thing Stripe's API can do. */
export type Route = {
  method: Method;
  /** As in Stripe's reference: `/v1/charges/:charge`. */
  path: string;
  publishable: boolean;
  run(act: Act, fields: RawFields, ids: string[]): object;
};

/**
 * Declares a call: its parameters (everything else is an unknown parameter) and what it does.
 * `ids` are the path's variable parts in order. `expand` is every call's and is taken off before.
 */
export function route<S extends Shape>(
  method: Method,
  path: string,
  shape: S,
  run: (act: Act, params: Values<S>, ...ids: string[]) => object,
  options: { publishable?: boolean } = {},
): Route {
  return {
    method,
    path,
    publishable: options.publishable ?? false,
    run: (act, fields, ids) => run(act, readAll(shape, fields), ...ids),
  };
}

/** Finds the route of a request; literal parts win over variable ones. */
export function findRoute(
  routes: Route[],
  method: string,
  path: string,
): { route: Route; ids: string[] } | null {
  const parts = path.split("/");
  for (const candidate of routes) {
    const ids = candidate.method === method ? idsOf(candidate.path.split("/"), parts) : null;
    if (ids) return { route: candidate, ids };
  }
  return null;
}

function idsOf(template: string[], parts: string[]): string[] | null {
  if (template.length !== parts.length) return null;
  const ids: string[] = [];
  for (const [index, part] of template.entries()) {
    if (part.startsWith(":")) ids.push(decodeURIComponent(parts[index] ?? ""));
    else if (part !== parts[index]) return null;
  }
  return ids;
}
