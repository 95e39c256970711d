import type { z } from "zod";
import { fail, invalid } from "@/lib/errors";
import type { Contract } from "./contract";
import { sayWhatIsWrong } from "./say-what-is-wrong";

const MAX_BODY_BYTES = 64 * 1024;
const WORDS = { error: sayWhatIsWrong };

export type Input<C extends Contract> = {
  params: z.output<NonNullable<C["params"]>>;
  query: z.output<NonNullable<C["query"]>>;
  body: z.output<NonNullable<C["body"]>>;
  /** What was sent to a contract with `upload`; empty elsewhere. */
  file: Uint8Array;
};

/** Reads and checks everything the contract declares. The path comes from the URL, so any server can mount us. */
export async function readInput<C extends Contract>(
  contract: C,
  request: Request,
): Promise<{ input: Input<C>; bodyText: string }> {
  const url = new URL(request.url);
  const params = contract.params?.safeParse(pathParams(contract.path, url.pathname));
  if (params && !params.success) fail("not_found");
  const query = contract.query?.safeParse(queryObject(url.searchParams), WORDS);
  if (query && !query.success) invalid(byField(query.error));
  const bodyText = contract.body ? await boundedText(request, MAX_BODY_BYTES) : "";
  const body = contract.body?.safeParse(parseJson(contract, request, bodyText), WORDS);
  if (body && !body.success) invalid(byField(body.error));
  const file = contract.upload ? await boundedBytes(request, contract.upload.most) : new Uint8Array();
  return {
    input: { params: params?.data, query: query?.data, body: body?.data, file } as Input<C>,
    bodyText,
  };
}

function pathParams(template: string, pathname: string): Record<string, string> {
  const given = pathname.split("/").slice(-template.split("/").slice(1).length);
  const params: Record<string, string> = {};
  template
    .split("/")
    .slice(1)
    .forEach((part, position) => {
      if (part.startsWith("{")) params[part.slice(1, -1)] = decodeSegment(given[position] ?? "");
    });
  return params;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return fail("not_found");
  }
}

/** A repeated parameter becomes an array; `name[]` is `name`. */
function queryObject(search: URLSearchParams): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    const plain = name.replace(/\[\]$/, "");
    if (!values.every(isStorable)) invalid({ [plain]: ["This holds a character that is no text."] });
    query[plain] = values.length > 1 || plain !== name ? values : (values[0] ?? "");
  }
  return query;
}

/** The body as text, exactly as it was sent. Refuses more than `limit` bytes without reading them. */
export async function boundedText(request: Request, limit: number): Promise<string> {
  return (await boundedBytes(request, limit)).toString("utf8");
}

/** The body's bytes. Refuses more than `limit` of them without reading them. */
export async function boundedBytes(request: Request, limit: number): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) fail("payload_too_large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) fail("payload_too_large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(contract: Contract, request: Request, text: string): unknown {
  if (text.trim() === "" && contract.bodyOptional) return {};
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(type)) fail("malformed_request");
  try {
    return JSON.parse(text, (_key, value) => (isStorable(value) ? value : fail("malformed_request")));
  } catch {
    return fail("malformed_request");
  }
}

// PostgreSQL keeps neither NUL nor half a character: it would answer with an error of its own.
const isStorable = (value: unknown): boolean =>
  typeof value !== "string" || (value.isWellFormed() && !value.includes("\0"));

/** What is wrong, by field: `{ "track_ids.3": ["…"] }`. What concerns the whole stands under `_`. */
export function byField(error: z.ZodError): Record<string, string[]> {
  // A map, because a field may be called `constructor`.
  const fields = new Map<string, string[]>();
  for (const issue of error.issues) {
    const names =
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => [...issue.path, key].join("."))
        : [issue.path.join(".") || "_"];
    const sentence = issue.code === "unrecognized_keys" ? "This field is not known here." : issue.message;
    for (const name of names) fields.set(name, [...(fields.get(name) ?? []), sentence]);
  }
  return Object.fromEntries(fields);
}
