/**
 * The address a request came from, for limits and evidence. The last entry of X-Forwarded-For is the one that the
 * nearest proxy (or Next itself) wrote; those before it are whatever the client claimed.
 */
export function clientAddress(headers: Headers): string | null {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || null;
}
