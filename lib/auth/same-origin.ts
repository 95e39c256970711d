import { env } from "@/lib/env";
import { fail } from "@/lib/errors";

/**
 * Guards a route handler of ours that changes something for the holder of a cookie: the request must come from our
 * own pages. `Origin: null` and no Origin are foreign. Fails with `foreign_origin`. (RELIABILITY S4)
 */
export function requireSameOrigin(request: Request): void {
  if (request.headers.get("origin") !== new URL(env.APP_URL).origin) fail("foreign_origin");
}
