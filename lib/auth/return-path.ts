const HERE = "http://here.invalid";

/**
 * Where to go after signing in: the given address if it is a path of this site, else `fallback`. Browsers read
 * `//host`, `/\host` and addresses with line breaks as other sites, so the address is parsed, not looked at.
 */
export function returnPath(given: unknown, fallback = "/"): string {
  if (typeof given !== "string" || !given.startsWith("/") || !URL.canParse(given, HERE)) return fallback;
  const url = new URL(given, HERE);
  if (url.origin !== HERE || url.pathname.startsWith("//")) return fallback;
  return url.pathname + url.search + url.hash;
}
