import { eq } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Connection, connect } from "@/db/client";
import { apiTokens, producers, users } from "@/db/schema";
import { SCOPES, type Scope } from "@/lib/acts/context";
import { after, DAY, MINUTE, SECOND } from "@/lib/clock";
import { type TestDatabase, testDatabase } from "@/sandbox/testing/database";
import { authenticate } from "./authenticate";
import { sessionCookie } from "./cookies";
import { encodeSession, sessionSecret } from "./session-token";
import { newToken } from "./tokens";

let database: TestDatabase;
let connection: Connection;
let userId: number;
const now = new Date();

beforeAll(async () => {
  database = await testDatabase();
  connection = connect(database.url, 2);
});

afterAll(async () => {
  await connection.close();
  await database.close();
});

let people = 0;
beforeEach(async () => {
  const [user] = await connection.db
    .insert(users)
    .values({ email: `ada${++people}@example.com`, name: "Ada" })
    .returning({ id: users.id });
  userId = user?.id ?? 0;
});

const ask = (authorization?: string, at = now, headers: Record<string, string> = {}) =>
  authenticate(
    new Request("http://127.0.0.1/api/v1/tracks", {
      headers: { ...headers, ...(authorization === undefined ? {} : { authorization }) },
    }),
    connection.db,
    at,
  );

const refused = expect.objectContaining({ reason: "unauthenticated" });

async function tokenOf(user: number, values: { scopes?: Scope[]; expiresAt?: Date; revokedAt?: Date } = {}) {
  const { token, hash, preview } = newToken();
  const [row] = await connection.db
    .insert(apiTokens)
    .values({ userId: user, name: "test", hash, preview, scopes: ["catalog:read"], ...values })
    .returning({ id: apiTokens.id });
  return { token, id: row?.id ?? 0 };
}

test("no credential is nobody; a cookie is none", async () => {
  const session = await encodeSession({ userId, version: 1 });
  expect(await ask()).toEqual({ kind: "anonymous" });
  expect(await ask(undefined, now, { cookie: `${sessionCookie().name}=${session}` })).toEqual({
    kind: "anonymous",
  });
});

test("a personal token acts for its owner, within its scopes", async () => {
  const { token, id } = await tokenOf(userId, { scopes: ["licenses:read", "catalog:read"] });
  expect(await ask(`Bearer ${token}`)).toEqual({
    kind: "user",
    id: userId,
    email: `ada${people}@example.com`,
    name: "Ada",
    isAdmin: false,
    isProducer: false,
    scopes: ["catalog:read", "licenses:read"],
    via: "token",
    tokenId: id,
  });
});

test("a session JWT acts with every scope", async () => {
  const actor = await ask(`Bearer ${await encodeSession({ userId, version: 1 })}`);
  expect(actor).toMatchObject({ id: userId, via: "session", tokenId: null });
  expect(actor).toMatchObject({ scopes: SCOPES });
});

test("a change of role counts at the next request", async () => {
  const { token } = await tokenOf(userId);
  await connection.db
    .insert(producers)
    .values({ userId, slug: `ada-${userId}`, name: "Ada", status: "pending" });
  expect(await ask(`Bearer ${token}`)).toMatchObject({ isProducer: false, isAdmin: false });
  await connection.db.update(producers).set({ status: "approved" }).where(eq(producers.userId, userId));
  await connection.db.update(users).set({ isAdmin: true }).where(eq(users.id, userId));
  expect(await ask(`Bearer ${token}`)).toMatchObject({ isProducer: true, isAdmin: true });
});

test("the last use is written at most once a minute", async () => {
  const { token, id } = await tokenOf(userId);
  const lastUse = async () => {
    const [row] = await connection.db.select().from(apiTokens).where(eq(apiTokens.id, id));
    return row?.lastUsedAt;
  };
  await ask(`Bearer ${token}`, now);
  await ask(`Bearer ${token}`, after(now, 59 * SECOND));
  expect(await lastUse()).toEqual(now);
  await ask(`Bearer ${token}`, after(now, MINUTE));
  expect(await lastUse()).toEqual(after(now, MINUTE));
});

test("a revoked or expired token is refused, to the millisecond", async () => {
  const revoked = await tokenOf(userId, { revokedAt: now });
  await expect(ask(`Bearer ${revoked.token}`)).rejects.toEqual(refused);
  const short = await tokenOf(userId, { expiresAt: after(now, DAY) });
  expect(await ask(`Bearer ${short.token}`, after(now, DAY - 1))).toMatchObject({ id: userId });
  await expect(ask(`Bearer ${short.token}`, after(now, DAY))).rejects.toEqual(refused);
});

test("a session of an older generation, of nobody, or past its time is refused", async () => {
  const session = await encodeSession({ userId, version: 1 });
  await expect(ask(`Bearer ${session}`, after(now, 31 * DAY))).rejects.toEqual(refused);
  await connection.db.update(users).set({ sessionVersion: 2 }).where(eq(users.id, userId));
  await expect(ask(`Bearer ${session}`)).rejects.toEqual(refused);
  const nobodys = await encodeSession({ userId: 2 ** 40, version: 1 });
  await expect(ask(`Bearer ${nobodys}`)).rejects.toEqual(refused);
});

test("what was encrypted with another secret, or is no session, is refused", async () => {
  const claims = { sub: String(userId), session_version: 1 };
  const foreign = await encode({ token: claims, secret: "another-secret-of-thirty-two-chars" });
  await expect(ask(`Bearer ${foreign}`)).rejects.toEqual(refused);
  const half = await encode({ token: { sub: String(userId) }, secret: sessionSecret() });
  await expect(ask(`Bearer ${half}`)).rejects.toEqual(refused);
});

test.each([
  "",
  "Bearer",
  "Bearer ",
  "Basic YWRhOnBhc3N3b3Jk",
  "Bearer bp_test_short",
  "Bearer not-a-token",
  "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.",
  `Bearer ${newToken().token}`,
  `Bearer ${newToken().token} ${newToken().token}`,
  newToken().token,
])("the credential %j is refused", async (authorization) => {
  await expect(ask(authorization)).rejects.toEqual(refused);
});
