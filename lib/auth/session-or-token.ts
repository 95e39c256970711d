import { database } from "@/db/client";
import type { Ctx, Scope } from "@/lib/acts/context";
import { systemClock } from "@/lib/clock";
import { fail } from "@/lib/errors";
import { requestId } from "@/lib/ids";
import { authenticate } from "./authenticate";
import { clientAddress } from "./client-address";
import { requireSameOrigin } from "./same-origin";
import { pageContext } from "./viewer";

const READING = ["GET", "HEAD", "OPTIONS"];

/**
 * The context of a request that our own pages send with their cookie and API clients with a token. A token needs
 * `scope`; what the cookie's holder writes must come from our own pages. Fails with `unauthenticated`, `scope_missing`
 * and `foreign_origin`. (RELIABILITY S4)
 */
export async function sessionOrToken(request: Request, scope: Scope): Promise<Ctx> {
  if (request.headers.get("authorization") === null) {
    const ctx = await pageContext();
    if (READING.includes(request.method)) return ctx;
    if (ctx.actor.kind !== "user") fail("unauthenticated");
    requireSameOrigin(request);
    return ctx;
  }
  const [db, now] = [database(), systemClock.now()];
  const actor = await authenticate(request, db, now);
  if (actor.kind === "user" && !actor.scopes.includes(scope)) fail("scope_missing");
  const ip = clientAddress(request.headers);
  return { actor, db, now, requestId: requestId(), ip, userAgent: request.headers.get("user-agent") };
}
