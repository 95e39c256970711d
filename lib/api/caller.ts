/**
 * The address a request came from: the last entry of X-Forwarded-For, which the proxy nearest to us wrote. Entries
 * before it are the caller's own claim. Null when nothing stands in front of us and says.
 */
export function callerAddress(request: Request): string | null {
  return request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || null;
}
