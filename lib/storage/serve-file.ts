import { parseByteRange } from "./byte-range";
import { contentDisposition } from "./content-disposition";
import type { FileStore } from "./file-store";
import { files } from "./files";

export type ServedFile = {
  key: string;
  /** Bytes, as the database knows it: spares a question to the store for each request. */
  size: number;
  contentType: string;
  /** What the browser saves it as; any script. */
  filename: string;
  disposition: "attachment" | "inline";
  /** An opaque word that changes with the content, such as its SHA-256, without quotes. */
  etag?: string;
  cacheControl?: string;
};

/**
 * Answers GET and HEAD for one file with RFC 9110's conditions and single ranges: 200, 206, 304 or 416. The file goes
 * through in chunks as the client takes them, and is closed when the client goes away. Who may have the file is
 * decided before this. Throws `NoSuchFile` when the store has lost it.
 */
export async function serveFile(
  request: Request,
  file: ServedFile,
  store: FileStore = files(),
): Promise<Response> {
  const headers = headersOf(file);
  if (matchesNone(request.headers.get("if-none-match"), file.etag)) {
    return new Response(null, { status: 304, headers: only(headers, ["etag", "cache-control"]) });
  }

  const asked = request.method === "GET" && rangeStillHolds(request, file.etag);
  const range = asked ? parseByteRange(request.headers.get("range"), file.size) : null;
  if (range === "unsatisfiable") {
    const refusal = only(headers, ["accept-ranges", "x-content-type-options"]);
    refusal.set("content-range", `bytes */${file.size}`);
    return new Response(null, { status: 416, headers: refusal });
  }

  headers.set("content-length", String(range ? range.end - range.start + 1 : file.size));
  if (range) headers.set("content-range", `bytes ${range.start}-${range.end}/${file.size}`);
  if (request.method === "HEAD") return new Response(null, { status: 200, headers });

  const { stream } = await store.read(file.key, range ?? undefined);
  const body = stream.pipeThrough(new TransformStream(), { signal: request.signal });
  return new Response(body, { status: range ? 206 : 200, headers });
}

function headersOf(file: ServedFile): Headers {
  const headers = new Headers({
    "content-type": file.contentType,
    "content-disposition": contentDisposition(file.disposition, file.filename),
    "cache-control": file.cacheControl ?? "private, no-store",
    "accept-ranges": "bytes",
    "x-content-type-options": "nosniff",
  });
  if (file.etag) headers.set("etag", `"${file.etag}"`);
  return headers;
}

function only(headers: Headers, names: string[]): Headers {
  return new Headers([...headers].filter(([name]) => names.includes(name)));
}

/** If-None-Match compares weakly: `W/"x"` and `"x"` are the same. */
function matchesNone(header: string | null, etag: string | undefined): boolean {
  if (header === null || !etag) return false;
  if (header.trim() === "*") return true;
  return header.match(/"[^"]*"/g)?.includes(`"${etag}"`) ?? false;
}

/** If-Range compares strongly; a date never matches, because we send no Last-Modified. */
function rangeStillHolds(request: Request, etag: string | undefined): boolean {
  const condition = request.headers.get("if-range");
  return condition === null || (etag !== undefined && condition === `"${etag}"`);
}
