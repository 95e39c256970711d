import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Connection, connect } from "@/db/client";
import {
  disputes,
  invoices,
  licenseCertificates,
  payoutItems,
  payouts,
  plans,
  purchases,
  subscriptions,
  trackFiles,
  tracks,
  users,
} from "@/db/schema";
import { systemContext } from "@/lib/acts/context";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { actorOfToken } from "@/lib/auth/actors";
import { after, DAY } from "@/lib/clock";
import { overrideEnv } from "@/lib/env";
import { files } from "@/lib/storage/files";
import { readTrack } from "@/lib/tracks/read-track";
import { searchTracks } from "@/lib/tracks/search-tracks";
import { type StandIn, startStandIn } from "../stripe/server";
import { type TestDatabase, testDatabase } from "../testing/database";
import { type Added, addPeople, producersAmong } from "./add-people";
import { addTracks } from "./add-tracks";
import { addDispute } from "./dispute";
import { addDownloads, addSeats } from "./downloads";
import { addHistory } from "./history";
import { addMembers } from "./members";
import { addPayouts } from "./payouts";
import { PEOPLE } from "./people";
import { addPool } from "./pool";
import { reconcileOnce } from "./reconcile";
import { SOLD_TRACKS, TRACKS } from "./tracks";

const dir = mkdtempSync(path.join(tmpdir(), "beatpass-seed-"));
let database: TestDatabase;
let connection: Connection;
let standIn: StandIn;
let restore: () => void;
let people: Added[];
let ids: number[];

// A few short beats stand for the catalog: rendering all of it is what the sandbox's first start does.
beforeAll(async () => {
  [database, standIn] = await Promise.all([testDatabase(), startStandIn()]);
  restore = overrideEnv({
    FILES_DIR: dir,
    STRIPE_SECRET_KEY: standIn.secretKey,
    STRIPE_SANDBOX_URL: standIn.url,
  });
  connection = connect(database.url, 4);
  people = await addPeople(connection.db, standIn);
  const list = [...TRACKS.slice(0, 1), ...SOLD_TRACKS.slice(0, 2)];
  const said: string[] = [];
  ids = await addTracks(connection.db, {
    list,
    producers: producersAmong(people),
    seconds: 4,
    say: (line) => said.push(line),
  });
  const [, sold = 0, returned = 0] = ids;
  await addHistory(connection.db, standIn, {
    people,
    sold: [sold],
    returned: [returned],
    say: (line) => said.push(line),
  });
  const sellerId = producersAmong(people).get("mara-voss")?.id ?? 0;
  await addPayouts(connection.db, standIn, { sellerId, say: (line) => said.push(line) });
  expect(said.length).toBeGreaterThan(0);
});

afterAll(async () => {
  await connection?.close();
  await Promise.all([database?.close(), standIn?.stop()]);
  restore?.();
  rmSync(dir, { recursive: true, force: true });
});

test("hands out everyone that DESIGN §7 names, each with a token that works", async () => {
  const credentials = people.flatMap((each) => each.credentials ?? []);
  expect(credentials.map(({ name }) => name)).toEqual([
    "buyer",
    "buyer-two",
    "producer",
    "producer-two",
    "newcomer",
    "admin",
    "subscriber",
  ]);
  for (const { token, email } of credentials) {
    const actor = await actorOfToken(connection.db, token, new Date());
    expect(actor).toMatchObject({ email, via: "token" });
  }
});

test("tracks have their audio, their covers and a waveform", async () => {
  const [track] = await connection.db
    .select()
    .from(tracks)
    .where(eq(tracks.id, ids[0] ?? 0));
  const stored = await connection.db
    .select()
    .from(trackFiles)
    .where(eq(trackFiles.trackId, ids[0] ?? 0));
  expect(stored.map(({ kind }) => kind).sort()).toEqual(["mp3_320", "preview", "stems", "wav", "wav_tagged"]);
  for (const { storageKey, size } of stored) expect(await files().size(storageKey)).toBe(size);
  for (const key of [track?.coverKey, track?.coverThumbKey])
    expect(await files().size(key ?? "")).toBeGreaterThan(1000);
  expect(track?.peaks.length).toBe(400);
});

test("past sales went through the real acts: sold and certified, or refunded and listed again", async () => {
  const [, sold = 0, returned = 0] = ids;
  const bought = await connection.db
    .select({ trackId: purchases.trackId, status: purchases.status, certificate: licenseCertificates.status })
    .from(purchases)
    .innerJoin(licenseCertificates, eq(licenseCertificates.purchaseId, purchases.id))
    .orderBy(purchases.id);
  expect(bought).toEqual([
    { trackId: sold, status: "succeeded", certificate: "active" },
    { trackId: returned, status: "refunded", certificate: "revoked" },
  ]);
  const { tracks: listed } = await searchTracks(systemContext("test", connection.db), {});
  expect(listed.map(({ id }) => id).sort()).toEqual([ids[0], returned].sort());
  const ctx = { ...systemContext("test", connection.db), actor: { kind: "anonymous" as const } };
  expect((await readTrack(ctx, { trackId: sold })).purchasability.reason).toBe("exclusive_sold");
  const mails = await connection.db.execute(
    sql`select 1 from graphile_worker.jobs where task_identifier like 'mail-%'`,
  );
  expect(mails).toHaveLength(0);
});

test("what was sold and kept was paid out, days after the sale, and the books hold", async () => {
  const [, sold = 0] = ids;
  const paid = await connection.db
    .select({
      trackId: purchases.trackId,
      status: payouts.status,
      soldAt: purchases.succeededAt,
      at: payouts.createdAt,
    })
    .from(payouts)
    .innerJoin(payoutItems, eq(payoutItems.payoutId, payouts.id))
    .innerJoin(purchases, eq(purchases.id, payoutItems.purchaseId));
  expect(paid).toMatchObject([{ trackId: sold, status: "paid" }]);
  expect(paid[0]?.at.getTime()).toBe((paid[0]?.soldAt?.getTime() ?? 0) + 4 * DAY);
  expect(await checkInvariants(connection.db)).toEqual([]);
});

test("past downloads were granted under plans, some days ago, for tracks that offer a license", async () => {
  const { db } = connection;
  const said: string[] = [];
  await db
    .update(tracks)
    .set({ licensingType: "both" })
    .where(eq(tracks.id, ids[0] ?? 0));
  const to = after(new Date(), -DAY);
  const members = await addSeats(db, people, after(to, -30 * DAY));
  const window = { from: after(to, -3 * DAY), to };
  await addDownloads(db, { members, tracks: ids.slice(0, 1), ...window, say: (line) => said.push(line) });
  expect(said).toEqual([expect.stringMatching(/^ {2}[12] standard licenses$/)]);
  const granted = await db.select().from(licenseCertificates).where(eq(licenseCertificates.type, "standard"));
  for (const { issuedAt } of granted) expect(issuedAt < new Date()).toBe(true);
  expect(await checkInvariants(db)).toEqual([]);
});

test("the newest sale is in dispute today, its share held here and taken back there, and the books agree", async () => {
  const { db } = connection;
  const sellerId = producersAmong(people).get("mara-voss")?.id ?? 0;
  await addDispute(db, standIn, { sellerId, say: () => {} });
  const [dispute] = await db.select().from(disputes);
  expect(dispute).toMatchObject({ sellerId, outcome: "open", reversalId: expect.stringMatching(/^trr_/) });
  expect(await checkInvariants(db)).toEqual([]);
  const said: string[] = [];
  await reconcileOnce(db, (line) => said.push(line));
  expect(said).toEqual([expect.stringMatching(/^ {2}[1-9]\d* movements reconciled$/)]);
});

test("members of the past live up to today: each as their story says, billed as Stripe took it, divided", async () => {
  const { db } = connection;
  await addMembers(db, standIn, { people, say: () => {} });
  await addPool(db, standIn, () => {});
  const held = await db
    .select({ email: users.email, plan: plans.name, row: subscriptions })
    .from(subscriptions)
    .innerJoin(users, eq(users.id, subscriptions.userId))
    .innerJoin(plans, eq(plans.uuid, subscriptions.planUuid))
    .orderBy(subscriptions.createdAt);
  const stories = held.map(({ email, plan, row }) => [email.split("@")[0], plan, row.status]);
  expect(stories.sort()).toEqual([
    ["ezra.whitlock", "pro", "active"],
    ["felix.aubert", "plus", "past_due"],
    ["priya.raman", "classic", "active"],
    ["subscriber", "plus", "active"],
    ["tomas.herrera", "pro", "active"],
    ["wanjiru.kamau", "plus", "active"],
  ]);
  const of = (name: string) => held.find(({ email }) => email.startsWith(name))?.row;
  expect(of("wanjiru")).toMatchObject({ cancelAtPeriodEnd: true });
  expect(of("tomas")?.nextPlanUuid).not.toBeNull();
  const bills = await db
    .select({ reason: invoices.billingReason })
    .from(invoices)
    .where(eq(invoices.subscriptionUuid, of("subscriber")?.uuid ?? ""))
    .orderBy(invoices.issuedAt);
  expect(bills.map(({ reason }) => reason)).toEqual([
    "subscription_create",
    "subscription_cycle",
    "subscription_update",
    "subscription_cycle",
  ]);
  await reconcileOnce(db, () => {});
  expect(await checkInvariants(db)).toEqual([]);
});

test("nobody stands in the list twice, and every track is by somebody", () => {
  const slugs = PEOPLE.flatMap(({ producer }) => producer?.slug ?? []);
  expect(new Set(PEOPLE.map(({ email }) => email)).size).toBe(PEOPLE.length);
  const all = [...TRACKS, ...SOLD_TRACKS];
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  expect(all.filter(({ producer }) => !slugs.includes(producer))).toEqual([]);
});
