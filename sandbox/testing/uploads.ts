import { DELETE, HEAD, PATCH, POST } from "@/app/uploads/[[...upload]]/route";
import type { Person } from "./people";

const METHODS = { DELETE, HEAD, PATCH, POST };
type Begun = { filename?: string; size: number; purpose?: string; trackId?: number | undefined };

/** Speaks the tus protocol to the route's own handler, for whoever's token it is. */
export async function ask(
  as: Person | null,
  method: keyof typeof METHODS,
  location: string,
  headers: Record<string, string> = {},
  body?: Uint8Array | ReadableStream<Uint8Array>,
): Promise<Response> {
  const sent = new Headers({ "tus-resumable": "1.0.0", "x-forwarded-for": "203.0.113.7", ...headers });
  // Nobody at all would be asked for a cookie, which only Next knows.
  sent.set("authorization", as ? `Bearer ${as.token}` : "Bearer nobody");
  const request = new Request(new URL(location, "http://127.0.0.1:3000"), {
    method,
    headers: sent,
    ...(body && { body: body as BodyInit, duplex: "half" as const }),
  });
  return METHODS[method](request);
}

/** The headers that a new upload is declared with. */
export function creation({ filename = "beat.wav", size, purpose, trackId }: Begun): Record<string, string> {
  const metadata = { filename, purpose, track: trackId === undefined ? undefined : String(trackId) };
  const pairs = Object.entries(metadata).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} ${Buffer.from(value).toString("base64")}`],
  );
  return { "upload-length": String(size), "upload-metadata": pairs.join(",") };
}

/** Begins an upload and answers where it goes on. */
export async function begin(as: Person, given: Begun): Promise<string> {
  const begun = await ask(as, "POST", "/uploads", creation(given));
  if (begun.status !== 201) throw new Error(`no upload was begun: ${begun.status} ${await begun.text()}`);
  return begun.headers.get("location") ?? "";
}

/** Sends bytes from `start` on. */
export function send(
  as: Person,
  location: string,
  start: number,
  bytes: Uint8Array | ReadableStream<Uint8Array>,
): Promise<Response> {
  return ask(
    as,
    "PATCH",
    location,
    { "upload-offset": String(start), "content-type": "application/offset+octet-stream" },
    bytes,
  );
}

/** Uploads a whole file, and answers the upload's id. What the house does with it is left to `house.work()`. */
export async function upload(as: Person, bytes: Uint8Array, given: Partial<Begun> = {}): Promise<string> {
  const location = await begin(as, { size: bytes.byteLength, ...given });
  await send(as, location, 0, bytes);
  return location.split("/").at(-1) ?? "";
}
