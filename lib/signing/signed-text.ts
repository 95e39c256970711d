import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/**
 * Text that we hand out and must know again as ours: `text.mac`, the text in base64url. `purpose` keeps what was
 * signed for one use from serving another. Signed, not secret: whoever holds it can read it.
 */
export function signText(purpose: string, text: string): string {
  const body = Buffer.from(text, "utf8").toString("base64url");
  return `${body}.${mac(purpose, body).toString("base64url")}`;
}

/** The text again; null when it was not signed here for this purpose, or was changed. */
export function readSigned(purpose: string, signed: string): string | null {
  const [body = "", given = "", ...rest] = signed.split(".");
  const expected = mac(purpose, body);
  const bytes = Buffer.from(given, "base64url");
  if (rest.length > 0 || bytes.length !== expected.length || !timingSafeEqual(bytes, expected)) return null;
  return Buffer.from(body, "base64url").toString("utf8");
}

function mac(purpose: string, body: string): Buffer {
  if (env.AUTH_SECRET.length < 32) throw new Error("AUTH_SECRET must be set, to at least 32 characters");
  return createHmac("sha256", env.AUTH_SECRET).update(`${purpose}\n${body}`).digest();
}
