import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  apiTokens,
  follows,
  notifications,
  producers,
  trackCredits,
  tracks,
  userIdentities,
  users,
} from "@/db/schema";
import { asProducer } from "@/lib/acts/context";
import { follow } from "@/lib/follows/follow";
import { applied } from "@/sandbox/testing/applications";
import { buy, initiate } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { license, offered } from "@/sandbox/testing/licensed";
import { member } from "@/sandbox/testing/members";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";
import { approveApplication } from "./approve-application";
import { denyApplication } from "./deny-application";

let house: House;
let admin: Person;
beforeAll(async () => {
  house = await openHouse();
  admin = await person(house, { isAdmin: true });
});
afterAll(() => house.close());

const approve = async (applicationId: number) => approveApplication(await house.as(admin), { applicationId });
const rowOf = async (userId: number) =>
  (await house.db.select().from(producers).where(eq(producers.userId, userId)))[0];
async function mailsTo(email: string): Promise<{ id: string; subject: string }[]> {
  return (await (await fetch(`${house.mailbox.url}/messages?to=${email}`)).json()).messages;
}

test("who becomes a producer is one with the next request, and is told by notification and mail, once", async () => {
  const who = await person(house);
  const fan = await person(house);
  await follow(await house.as(fan), { user: String(who.id) });
  const applicationId = await applied(house, who, { producer_name: "Été d’Or" });
  const before = await house.as(who);
  expect(() => asProducer(before)).toThrow(expect.objectContaining({ reason: "not_a_producer" }));
  await approve(applicationId);
  expect(asProducer(await house.as(who))).toMatchObject({ id: who.id, isProducer: true });
  expect(await rowOf(who.id)).toMatchObject({
    slug: "ete-dor",
    name: "Été d’Or",
    status: "approved",
    verifiedAt: null,
    stripeAccountId: null,
    followerCount: 1,
  });
  expect(await house.db.select().from(users).where(eq(users.id, who.id))).toMatchObject([
    { legalName: "Nora Keyes" },
  ]);
  await house.work();
  await house.work();
  expect(
    await house.db
      .select({ kind: notifications.kind, data: notifications.data })
      .from(notifications)
      .where(and(eq(notifications.userId, who.id), eq(notifications.kind, "application_decided"))),
  ).toEqual([{ kind: "application_decided", data: { applicationId, decision: "approved" } }]);
  expect((await mailsTo(who.email)).map(({ subject }) => subject)).toEqual([
    "Welcome to the Producer Program",
  ]);
});

test("who became a producer meanwhile keeps the profile that they have", async () => {
  const who = await person(house);
  const applicationId = await applied(house, who);
  const own = { slug: `own-${who.id}`, name: "Own Name", status: "approved" } as const;
  await house.db.insert(producers).values({ userId: who.id, ...own });
  await expect(approve(applicationId)).rejects.toMatchObject({ reason: "already_a_producer" });
  expect(await rowOf(who.id)).toMatchObject(own);
});

test("a legal name that is known stays", async () => {
  const who = await person(house, { legalName: "Eleanor Keyes" });
  await approve(await applied(house, who));
  expect(await house.db.select().from(users).where(eq(users.id, who.id))).toMatchObject([
    { legalName: "Eleanor Keyes" },
  ]);
});

test("the same name gives each a slug of their own, also when both are approved at once; a name without letters too", async () => {
  const many = await Promise.all(Array.from({ length: 4 }, () => person(house)));
  const ids = await Promise.all(many.map((who) => applied(house, who, { producer_name: "Same Name" })));
  await Promise.all(ids.map(approve));
  const slugs = await Promise.all(many.map(async ({ id }) => (await rowOf(id))?.slug));
  expect(slugs.toSorted()).toEqual(["same-name", "same-name-2", "same-name-3", "same-name-4"]);
  const who = await person(house);
  await approve(await applied(house, who, { producer_name: "夜 808" }));
  expect((await rowOf(who.id))?.slug).toBe(`producer-${who.id}`);
});

test("a denial changes nothing but the application, and its mail says why", async () => {
  const who = await person(house);
  const applicationId = await applied(house, who);
  await denyApplication(await house.as(admin), { applicationId, reason: "Two of three links are dead." });
  expect(await rowOf(who.id)).toBeUndefined();
  await house.work();
  const [mail] = await mailsTo(who.email);
  expect(mail?.subject).toBe("Your application to the Producer Program");
  const { text } = await (await fetch(`${house.mailbox.url}/messages/${mail?.id}`)).json();
  expect(text).toContain("Two of three links are dead.");
});

/** A profile with a beat, of an account that nobody ever signed in to. */
async function unowned() {
  const [user] = await house.db
    .insert(users)
    .values({ email: `old-${Math.random()}@example.com`, name: "Old Catalog" })
    .returning({ id: users.id });
  const id = user?.id ?? 0;
  const slug = `old-catalog-${id}`;
  await house.db
    .insert(producers)
    .values({ userId: id, slug, name: "Old Catalog", bio: "Tapes.", status: "approved" });
  const beat = await track(house, { id, name: "Old Catalog" } as never);
  return { id, slug, beat };
}

test("a claim gives a profile that is nobody's, with its beats, credits and followers", async () => {
  const old = await unowned();
  const who = await person(house);
  const fan = await person(house);
  for (const each of [who, fan]) await follow(await house.as(each), { user: String(old.id) });
  await approve(await applied(house, who, { type: "claim", claimed_producer: old.slug }));
  expect(await rowOf(who.id)).toMatchObject({
    slug: old.slug,
    name: "Old Catalog",
    bio: "Tapes.",
    status: "approved",
    followerCount: 1,
  });
  expect(await rowOf(old.id)).toMatchObject({ status: "denied", bio: "", followerCount: 0 });
  expect(await house.db.select().from(tracks).where(eq(tracks.producerId, who.id))).toMatchObject([
    { id: old.beat.id },
  ]);
  expect(
    await house.db.select().from(trackCredits).where(eq(trackCredits.trackId, old.beat.id)),
  ).toMatchObject([{ producerId: who.id }]);
  expect(
    await house.db.select({ by: follows.followerId }).from(follows).where(eq(follows.followedId, who.id)),
  ).toEqual([{ by: fan.id }]);
});

test("a profile is given once, and not when licenses bear its name", async () => {
  const [first, second] = [await person(house), await person(house)];
  const old = await unowned();
  const claim = { type: "claim", claimed_producer: old.slug };
  const claims = [await applied(house, first, claim), await applied(house, second, claim)];
  await approve(claims[0] ?? 0);
  await expect(approve(claims[1] ?? 0)).rejects.toMatchObject({ reason: "profile_not_claimable" });

  // Somebody sold here once, and left nothing to sign in with.
  const gone = await producer(house);
  await buy(house, await person(house), (await track(house, gone)).id);
  await house.db.delete(apiTokens).where(eq(apiTokens.userId, gone.id));
  await house.db.update(producers).set({ stripeAccountId: null }).where(eq(producers.userId, gone.id));
  const fourth = await person(house);
  const hopeless = await applied(house, fourth, {
    type: "claim",
    claimed_producer: `producer-${gone.id}`,
  });
  await expect(approve(hopeless)).rejects.toMatchObject({ reason: "profile_has_sales" });
  expect(await rowOf(fourth.id)).toBeUndefined();
  expect((await rowOf(gone.id))?.status).toBe("approved");
});

test.each<[string, (id: number) => Promise<unknown>]>([
  ["a password", (id) => house.db.update(users).set({ passwordHash: "scrypt$…" }).where(eq(users.id, id))],
  [
    "a sign-in elsewhere",
    (userId) => house.db.insert(userIdentities).values({ userId, provider: "google", subject: "1" }),
  ],
  [
    "a token",
    (userId) =>
      house.db.insert(apiTokens).values({ userId, name: "CLI", hash: "h", preview: "bp_", scopes: [] }),
  ],
  [
    "payouts",
    (id) => house.db.update(producers).set({ stripeAccountId: "acct_1" }).where(eq(producers.userId, id)),
  ],
])("a profile whose account got %s meanwhile is somebody's, and not given away", async (_, take) => {
  const awake = await unowned();
  const late = await applied(house, await person(house), { type: "claim", claimed_producer: awake.slug });
  await take(awake.id);
  await expect(approve(late)).rejects.toMatchObject({ reason: "profile_not_claimable" });
  expect(await rowOf(awake.id)).toMatchObject({ slug: awake.slug, status: "approved" });
});

test.each<[string, (gone: Producer) => Promise<unknown>]>([
  [
    "granted a license of",
    async (gone) => license(house, await member(house), (await offered(house, gone)).id),
  ],
  ["is just selling", async (gone) => initiate(house, await person(house), (await track(house, gone)).id)],
])("a profile that nobody signs in to, but which %s a beat, is given to nobody", async (_, sold) => {
  const gone = await producer(house);
  await sold(gone);
  await house.db.delete(apiTokens).where(eq(apiTokens.userId, gone.id));
  await house.db.update(producers).set({ stripeAccountId: null }).where(eq(producers.userId, gone.id));
  const claim = { type: "claim", claimed_producer: `producer-${gone.id}` };
  const hopeless = await applied(house, await person(house), claim);
  await expect(approve(hopeless)).rejects.toMatchObject({ reason: "profile_has_sales" });
});

test("verifying gives the badge and leaves the profile as it is", async () => {
  const seller = await producer(house);
  await approve(await applied(house, seller, { type: "verify", producer_name: "Another Name" }));
  expect(await rowOf(seller.id)).toMatchObject({ name: seller.name, verifiedAt: expect.any(Date) });
});

test("an administrator decides about others only, and not about themselves in any way", async () => {
  const own = await person(house, { isAdmin: true });
  const applicationId = await applied(house, own);
  const ctx = await house.as(own);
  const refused = { reason: "own_application" };
  await expect(approveApplication(ctx, { applicationId })).rejects.toMatchObject(refused);
  const reason = "I know myself too well.";
  await expect(denyApplication(ctx, { applicationId, reason })).rejects.toMatchObject(refused);
  expect(await house.db.$count(producers, eq(producers.userId, own.id))).toBe(0);
  await approveApplication(await house.as(admin), { applicationId });
  expect(await house.db.$count(producers, eq(producers.userId, own.id))).toBe(1);
});
