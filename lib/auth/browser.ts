import { cookies } from "next/headers";
import { DAY, SECOND } from "@/lib/clock";
import { secret, sha256 } from "@/lib/ids";
import { readSigned, signText } from "@/lib/signing/signed-text";
import { browserCookie } from "./cookies";

const PURPOSE = "browser";
const KNOWN_SECONDS = (365 * DAY) / SECOND;

/**
 * The name of this browser, by which a stranger's plays are told apart: a hash of what its cookie holds. Null when it
 * has none of ours.
 */
export async function knownBrowser(): Promise<string | null> {
  const signed = (await cookies()).get(browserCookie().name)?.value;
  const id = signed ? readSigned(PURPOSE, signed) : null;
  return id && nameOf(id);
}

/** The same, but a browser that we do not know gets its cookie. Only in a route handler. */
export async function nameBrowser(): Promise<string> {
  const known = await knownBrowser();
  if (known) return known;
  const id = secret();
  const { name, options } = browserCookie();
  (await cookies()).set(name, signText(PURPOSE, id), { ...options, maxAge: KNOWN_SECONDS });
  return nameOf(id);
}

// What the database holds is not what the cookie says: reading one gives nobody the other.
const nameOf = (id: string): string => sha256(id).slice(0, 32);
