/**
 * The address a request came from, for limits and evidence. The last entry of X-Forwarded-For is the one that the
 * proxy in front wrote; those before it are whatever the client claimed. Next writes it only where there is none, so
 * without a proxy a client may claim any.
 */
export function clientAddress(headers: Headers): string | null {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || null;
}
