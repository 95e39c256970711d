import { type Database, type Db, database } from "@/db/client";
import { systemClock } from "@/lib/clock";
import { fail } from "@/lib/errors";
import { requestId } from "@/lib/ids";

/** Scopes a token can be limited to. A browser session has them all. */
export const SCOPES = [
  "catalog:read",
  "purchases:read",
  "purchases:write",
  "licenses:read",
  "licenses:write",
  "membership:read",
  "membership:write",
  "community:read",
  "community:write",
  "artist:read",
  "artist:write",
  "admin:read",
  "admin:write",
] as const;
export type Scope = (typeof SCOPES)[number];

export type User = {
  kind: "user";
  id: number;
  email: string;
  name: string;
  isAdmin: boolean;
  isProducer: boolean;
  /** What the credential may do; the account's own rights are checked by the acts. */
  scopes: readonly Scope[];
  via: "session" | "token";
  tokenId: number | null;
};
export type Actor = User | { kind: "anonymous" } | { kind: "system"; name: string };

/** Who is asking, of which database, at what instant, for which request. The first argument of every act. */
export type Ctx<D extends Db = Database> = {
  actor: Actor;
  db: D;
  now: Date;
  requestId: string;
  /** Where the request came from; null for jobs. */
  ip: string | null;
  userAgent: string | null;
};

/** The signed-in user, or the failure `unauthenticated`. */
export function signedIn(ctx: Ctx<Db>): User {
  return ctx.actor.kind === "user" ? ctx.actor : fail("unauthenticated");
}

/** The signed-in approved producer, or the failure `unauthenticated` or `not_a_producer`. */
export function asProducer(ctx: Ctx<Db>): User {
  const user = signedIn(ctx);
  return user.isProducer ? user : fail("not_a_producer");
}

/** The signed-in administrator of the platform, or the failure `unauthenticated` or `forbidden`. */
export function asAdmin(ctx: Ctx<Db>): User {
  const user = signedIn(ctx);
  return user.isAdmin ? user : fail("forbidden");
}

/** The context of work that nobody asked for in person: jobs, the sweeper, the seed. */
export function systemContext(name: string, db: Database = database(), now: Date = systemClock.now()): Ctx {
  return { actor: { kind: "system", name }, db, now, requestId: requestId(), ip: null, userAgent: null };
}

/** `user:42`, `system:settle`, `anonymous`: how audit rows name the actor. */
export function actorName(actor: Actor): string {
  if (actor.kind === "user") return `user:${actor.id}`;
  return actor.kind === "system" ? `system:${actor.name}` : "anonymous";
}
