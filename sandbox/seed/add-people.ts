import type { Database } from "@/db/client";
import { producers, users } from "@/db/schema";
import { SCOPES, systemContext } from "@/lib/acts/context";
import { actorOfSession } from "@/lib/auth/actors";
import { hashPassword } from "@/lib/auth/passwords";
import { readableId } from "@/lib/ids";
import { createToken } from "@/lib/people/create-token";
import type { SandboxUser } from "../credentials";
import { addReadyAccount } from "./add-ready-account";
import { MEMBERS, PAST_BUYERS, PEOPLE, type Person } from "./people";
import type { StandInAddress } from "./stand-in";

export type Added = { userId: number; person: Person; credentials?: SandboxUser };

/** Writes the people, with Stripe accounts for the sellers who are ready. Passwords and tokens are new each time. */
export async function addPeople(db: Database, standIn: StandInAddress): Promise<Added[]> {
  return Promise.all([...PEOPLE, ...PAST_BUYERS, ...MEMBERS].map((person) => addPerson(db, standIn, person)));
}

/** The producers by their slug. */
export function producersAmong(people: Added[]): Map<string, { id: number; name: string }> {
  return new Map(
    people.flatMap(({ userId, person: { producer } }) =>
      producer ? [[producer.slug, { id: userId, name: producer.name }] as const] : [],
    ),
  );
}

async function addPerson(db: Database, standIn: StandInAddress, person: Person): Promise<Added> {
  const { name, email, displayName, legalName, isAdmin = false } = person;
  const password = name && `${name}-${readableId(8)}`;
  const [user] = await db
    .insert(users)
    .values({
      email,
      name: displayName,
      legalName,
      isAdmin,
      passwordHash: password ? await hashPassword(password) : null,
    })
    .returning({ id: users.id, version: users.sessionVersion });
  if (!user) throw new Error(`${email} was not written`);
  if (person.producer) await addProducer(db, standIn, user.id, email, person.producer);
  if (!name || !password) return { userId: user.id, person };
  const token = await tokenFor(db, user);
  return { userId: user.id, person, credentials: { name, email, password, token } };
}

async function addProducer(
  db: Database,
  standIn: StandInAddress,
  userId: number,
  email: string,
  { ready, country, ...shown }: NonNullable<Person["producer"]>,
): Promise<void> {
  const account = ready ? await addReadyAccount(standIn, { email, country }) : null;
  await db.insert(producers).values({
    userId,
    ...shown,
    status: "approved",
    stripeAccountId: account?.id ?? null,
    chargesEnabled: account?.charges_enabled ?? false,
    payoutsEnabled: account?.payouts_enabled ?? false,
    detailsSubmitted: account?.details_submitted ?? false,
    stripeSyncedAt: account && new Date(),
  });
}

async function tokenFor(db: Database, user: { id: number; version: number }): Promise<string> {
  const actor = await actorOfSession(db, { userId: user.id, version: user.version });
  if (!actor) throw new Error(`user ${user.id} cannot sign in`);
  const ctx = { ...systemContext("seed", db), actor };
  return (await createToken(ctx, { name: "Sandbox", scopes: SCOPES, expiresInDays: null })).token;
}
