import { randomBytes } from "node:crypto";
import type { Database } from "@/db/client";
import { producers, users } from "@/db/schema";
import { type Ctx, SCOPES, type Scope } from "@/lib/acts/context";
import { actorOfSession } from "@/lib/auth/actors";
import { createToken } from "@/lib/people/create-token";
import type { House } from "./house";

/** Somebody of a test's own. `token` speaks for them at the API. */
export type Person = { id: number; email: string; name: string; token: string };
export type Producer = Person & { accountId: string | null };

/** Makes a person with an account and a token of these scopes (all, when left out). */
export async function person(
  house: Pick<House, "db">,
  given: { name?: string; legalName?: string; isAdmin?: boolean; scopes?: readonly Scope[] } = {},
): Promise<Person> {
  const name = given.name ?? "Robin Buyer";
  const email = `${randomBytes(6).toString("hex")}@example.com`;
  const [user] = await house.db
    .insert(users)
    .values({ email, name, legalName: given.legalName ?? null, isAdmin: given.isAdmin ?? false })
    .returning({ id: users.id });
  if (!user) throw new Error("no person was made");
  const known = { id: user.id, email, name, token: "" };
  const ctx = await contextOf(house.db, known, new Date());
  const { token } = await createToken(ctx, {
    name: "test",
    scopes: given.scopes ?? SCOPES,
    expiresInDays: null,
  });
  return { ...known, token };
}

/** Makes an approved producer, ready to sell unless `ready` is false, with an account at the stand-in. */
export async function producer(
  house: Pick<House, "db" | "standIn">,
  given: { name?: string; ready?: boolean } = {},
): Promise<Producer> {
  const made = await person(house, { name: given.name ?? "Nova Keys" });
  const ready = given.ready ?? true;
  const accountId = ready ? house.standIn.control.addReadyAccount({ email: made.email }).id : null;
  await house.db.insert(producers).values({
    userId: made.id,
    slug: `producer-${made.id}`,
    name: made.name,
    status: "approved",
    stripeAccountId: accountId,
    chargesEnabled: ready,
    payoutsEnabled: ready,
    detailsSubmitted: ready,
  });
  return { ...made, accountId };
}

/** The same person with another token, all of whose minute is left. */
export async function withNewToken(house: Pick<House, "db">, who: Person): Promise<Person> {
  const ctx = await contextOf(house.db, who, new Date());
  const { token } = await createToken(ctx, { name: "another", scopes: SCOPES, expiresInDays: null });
  return { ...who, token };
}

/** The context of an act of theirs, as a signed-in session; of nobody's when there is no person. */
export async function contextOf(db: Database, who: Pick<Person, "id"> | undefined, now: Date): Promise<Ctx> {
  const actor = who && (await actorOfSession(db, { userId: who.id, version: 1 }));
  if (who && !actor) throw new Error(`nobody has the id ${who.id}`);
  return {
    actor: actor ?? { kind: "anonymous" },
    db,
    now,
    requestId: `req_test_${randomBytes(4).toString("hex")}`,
    ip: "203.0.113.7",
    userAgent: "test",
  };
}
