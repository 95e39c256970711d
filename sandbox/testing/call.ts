import path from "node:path";
import { pathToFileURL } from "node:url";
import type { z } from "zod";
import { answersFile, type Contract, reasonsOf } from "@/lib/api/contract";
import { ErrorBody } from "@/lib/api/shapes";
import { REASONS, type Reason } from "@/lib/errors";
import type { Person } from "./people";

type Asked = {
  as?: Person | undefined;
  params?: Record<string, string | number>;
  query?: Record<string, string | number | string[]>;
  body?: unknown;
  headers?: Record<string, string>;
};
export type Answered<C extends Contract> = {
  status: number;
  headers: Headers;
  /** The JSON answer of a success; what a refusal says stands in `code` and `errors`. */
  body: C["answer"] extends z.ZodType ? z.output<C["answer"]> : unknown;
  code: Reason | undefined;
  errors: Record<string, string[]> | undefined;
  message: string | undefined;
  bytes(): Uint8Array;
};

/**
 * Asks an endpoint as the server would: its own route file, a web Request in, a web Response out. Whatever comes
 * back is held against the contract: a success must fit its schema to the field, a refusal must be declared.
 */
export async function call<C extends Contract>(contract: C, asked: Asked = {}): Promise<Answered<C>> {
  const response = await (await routeOf(contract))(requestFor(contract, asked));
  const bytes = new Uint8Array(await response.arrayBuffer());
  const json: unknown = isJson(response) ? JSON.parse(Buffer.from(bytes).toString("utf8")) : undefined;
  const answered = { status: response.status, headers: response.headers, bytes: () => bytes };
  const nothing = { code: undefined, errors: undefined, message: undefined };
  if (response.ok) {
    if (answersFile(contract)) return { ...answered, ...nothing, body: json } as Answered<C>;
    return { ...answered, ...nothing, body: (contract.answer as z.ZodType).parse(json) } as Answered<C>;
  }
  if (answersFile(contract) && isAnsweredBare(response) && bytes.byteLength === 0)
    return { ...answered, ...nothing, body: json } as Answered<C>;
  const refused = ErrorBody.parse(json);
  const code = refused.code as Reason;
  if (!reasonsOf(contract).includes(code))
    throw new Error(`${contract.id} answered ${code}, which it does not declare`);
  if (REASONS[code][0] !== response.status) throw new Error(`${code} came with status ${response.status}`);
  if (refused.request_id !== response.headers.get("x-request-id"))
    throw new Error("two request ids in one answer");
  return { ...answered, body: json, code, errors: refused.errors, message: refused.message } as Answered<C>;
}

/** The request that `call` makes, for tests that send it otherwise. */
export function requestFor(contract: Contract, asked: Asked): Request {
  const filled = contract.path.replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(String(asked.params?.[name] ?? name)),
  );
  const url = new URL(`http://127.0.0.1:3000/api/v1${filled}`);
  for (const [name, value] of Object.entries(asked.query ?? {}))
    for (const each of Array.isArray(value) ? value : [value]) url.searchParams.append(name, String(each));
  const headers = new Headers({ "x-forwarded-for": "203.0.113.7", ...asked.headers });
  if (asked.as) headers.set("authorization", `Bearer ${asked.as.token}`);
  if (asked.body !== undefined && !headers.has("content-type"))
    headers.set("content-type", "application/json");
  const raw = typeof asked.body === "string" || asked.body instanceof Uint8Array;
  const body =
    asked.body === undefined ? undefined : raw ? (asked.body as BodyInit) : JSON.stringify(asked.body);
  return new Request(url, { method: contract.method, headers, ...(body !== undefined && { body }) });
}

type Handler = (request: Request) => Promise<Response>;

/** The handler of an endpoint, out of its own route file. */
export async function routeOf(contract: Contract): Promise<Handler> {
  const folder = contract.path.replace(/\{(\w+)\}/g, "[$1]");
  const file = path.join(import.meta.dirname, "../../app/api/v1", folder, "route.ts");
  const route = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Record<string, Handler>;
  const handler = route[contract.method];
  if (!handler) throw new Error(`${file} does not answer ${contract.method}`);
  return handler;
}

/** A file that one has already, or that has no such range: RFC 9110 says all of it in status and headers. */
const isAnsweredBare = ({ status, headers }: Response) =>
  status === 304 || (status === 416 && /^bytes \*\/\d+$/.test(headers.get("content-range") ?? ""));

const isJson = (response: Response) => response.headers.get("content-type")?.startsWith("application/json");
