import type { Db } from "@/db/client";
import type { Actor } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { actorOfSession, actorOfToken } from "./actors";
import { decodeSession } from "./session-token";
import { isWellFormed } from "./tokens";

/**
 * Who sends this API request: the holder of the personal token or session JWT in `Authorization: Bearer …`, or
 * nobody when there is no such header. Cookies say nothing here, so no other site can act through a browser.
 * Fails with `unauthenticated` when a credential is given that is not good. (facts §5, RELIABILITY S4, S5)
 */
export async function authenticate(request: Request, db: Db, now: Date): Promise<Actor> {
  const header = request.headers.get("authorization");
  if (header === null) return { kind: "anonymous" };
  const credential = /^Bearer +(\S+)$/i.exec(header)?.[1] ?? "";
  const actor = credential.startsWith("bp_")
    ? isWellFormed(credential) && (await actorOfToken(db, credential, now))
    : await actorOfSessionToken(db, credential, now);
  return actor || fail("unauthenticated");
}

async function actorOfSessionToken(db: Db, token: string, now: Date) {
  const session = await decodeSession(token, now);
  return session && actorOfSession(db, session);
}
