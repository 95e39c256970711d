import { afterAll, beforeAll, expect, test } from "vitest";
import { type Connection, connect } from "@/db/client";
import { users } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { actorOfSession } from "@/lib/auth/actors";
import { authenticate } from "@/lib/auth/authenticate";
import { after, DAY } from "@/lib/clock";
import { type TestDatabase, testDatabase } from "@/sandbox/testing/database";
import { createToken } from "./create-token";
import { listTokens } from "./list-tokens";
import { revokeToken } from "./revoke-token";

let database: TestDatabase;
let connection: Connection;
const now = new Date("2026-03-01T12:00:00Z");

beforeAll(async () => {
  database = await testDatabase();
  connection = connect(database.url, 10);
});

afterAll(async () => {
  await connection.close();
  await database.close();
});

let people = 0;
async function person(): Promise<Ctx> {
  const [user] = await connection.db
    .insert(users)
    .values({ email: `person${++people}@example.com`, name: "Person" })
    .returning({ userId: users.id, version: users.sessionVersion });
  const actor = user && (await actorOfSession(connection.db, user));
  if (!actor) throw new Error("no person");
  return { actor, db: connection.db, now, requestId: "req_test", ip: null, userAgent: null };
}

const asked = (token: string, at = now) =>
  authenticate(
    new Request("http://127.0.0.1/", { headers: { authorization: `Bearer ${token}` } }),
    connection.db,
    at,
  );
const input = { name: "laptop", scopes: ["catalog:read"], expiresInDays: 30 };

test("a token is shown once, works, is listed without its text, and ends when revoked", async () => {
  const ctx = await person();
  const created = await createToken(ctx, input);
  expect(created).toMatchObject({ name: "laptop", expiresAt: after(now, 30 * DAY) });
  expect(await asked(created.token)).toMatchObject({ scopes: ["catalog:read"], via: "token" });

  const listed = await listTokens(ctx);
  expect(listed).toEqual([
    {
      id: created.id,
      name: "laptop",
      preview: created.token.slice(0, 12),
      scopes: ["catalog:read"],
      createdAt: now,
      lastUsedAt: now,
      expiresAt: after(now, 30 * DAY),
      expired: false,
    },
  ]);
  expect(JSON.stringify(listed)).not.toContain(created.token.slice(12));

  await revokeToken(ctx, { tokenId: created.id });
  await revokeToken(ctx, { tokenId: created.id });
  expect(await listTokens(ctx)).toEqual([]);
  await expect(asked(created.token)).rejects.toMatchObject({ reason: "unauthenticated" });
});

test("a token may last until it is revoked; one that is over is listed as over", async () => {
  const ctx = await person();
  const forever = await createToken(ctx, { ...input, expiresInDays: null });
  expect(await asked(forever.token, after(now, 5000 * DAY))).toMatchObject({ via: "token" });
  await createToken(ctx, { ...input, expiresInDays: 1 });
  const later = await listTokens({ ...ctx, now: after(now, DAY) });
  expect(later.map(({ expired }) => expired)).toEqual([true, false]);
});

test.each([
  [{ name: " " }, "name"],
  [{ scopes: [] }, "scopes"],
  [{ scopes: ["admin:everything"] }, "scopes.0"],
  [{ scopes: "catalog:read" }, "scopes"],
  [{ expiresInDays: 0 }, "expiresInDays"],
  [{ expiresInDays: 100_000 }, "expiresInDays"],
  [{ expiresInDays: "30" }, "expiresInDays"],
])("%j is refused on its field", async (wrong, field) => {
  await expect(createToken(await person(), { ...input, ...wrong })).rejects.toMatchObject({
    reason: "validation_failed",
    details: { fields: { [field]: [expect.any(String)] } },
  });
});

test("nobody sees or revokes another's token, and it looks like one that never was", async () => {
  const [owner, other] = await Promise.all([person(), person()]);
  const created = await createToken(owner, input);
  expect(await listTokens(other)).toEqual([]);
  for (const tokenId of [created.id, 2 ** 40])
    await expect(revokeToken(other, { tokenId })).rejects.toMatchObject({ reason: "not_found" });
  expect(await asked(created.token)).toMatchObject({ via: "token" });
});

test("a token cannot make tokens", async () => {
  const ctx = await person();
  const actor = await asked((await createToken(ctx, input)).token);
  await expect(createToken({ ...ctx, actor }, input)).rejects.toMatchObject({ reason: "forbidden" });
});

test("one has at most fifty, also when asking for many at once", async () => {
  const ctx = await person();
  for (let n = 0; n < 48; n++) await createToken(ctx, input);
  const rest = await Promise.allSettled(Array.from({ length: 6 }, () => createToken(ctx, input)));
  expect(rest.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
});
