import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Connection, connect } from "@/db/client";
import { passwordResets } from "@/db/schema";
import { type Ctx, systemContext } from "@/lib/acts/context";
import { actorOfSession } from "@/lib/auth/actors";
import { after, HOUR } from "@/lib/clock";
import { overrideEnv } from "@/lib/env";
import { sha256 } from "@/lib/ids";
import { type Mailbox, startMailbox } from "@/sandbox/mailbox/start-mailbox";
import { type TestDatabase, testDatabase } from "@/sandbox/testing/database";
import { createToken } from "./create-token";
import { listTokens } from "./list-tokens";
import { register } from "./register";
import { requestPasswordReset } from "./request-password-reset";
import { ownerOfResetLink } from "./reset-link";
import { resetPassword } from "./reset-password";
import { sendPasswordReset } from "./send-password-reset";
import { signIn } from "./sign-in";

let dir: string;
let mailbox: Mailbox;
let database: TestDatabase;
let connection: Connection;
let restore: () => void;
const now = new Date("2026-03-01T12:00:00Z");
const NEW = "a much better password";

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "beatpass-reset-"));
  [mailbox, database] = await Promise.all([startMailbox({ dir }), testDatabase()]);
  connection = connect(database.url, 10);
  restore = overrideEnv({ SMTP_URL: mailbox.smtpUrl, APP_URL: "https://beats.example" });
});

afterAll(async () => {
  restore();
  await connection.close();
  await Promise.all([database.close(), mailbox.stop()]);
  rmSync(dir, { recursive: true });
});

let visitors = 0;
const visitor = (at = now): Ctx => ({
  actor: { kind: "anonymous" },
  db: connection.db,
  now: at,
  requestId: "req_test",
  ip: `192.0.2.${++visitors}`,
  userAgent: null,
});

const newcomer = (email: string) =>
  register(visitor(), { name: "Ada", email, password: "night drive to lisbon" });

const waitingJobs = async () =>
  connection.db.execute<{ key: string }>(
    sql`select key from graphile_worker.jobs where task_identifier = 'mail-password-reset' order by id`,
  );

/** Does the job and reads the secret out of the mail, as its owner would. */
async function mailedSecret(userId: number, email: string): Promise<string> {
  await sendPasswordReset(systemContext("test", connection.db, now), { userId });
  const { messages } = await (await fetch(`${mailbox.url}/messages?to=${email}`)).json();
  return /https:\/\/beats\.example\/reset-password\/([\w-]{43})/.exec(messages[0].text)?.[1] ?? "";
}

test("asking answers the same whether or not there is an account, and leaves one job for one account", async () => {
  const { userId } = await newcomer("ada@example.com");
  expect(await requestPasswordReset(visitor(), { email: "ADA@example.com" })).toBeUndefined();
  expect(await requestPasswordReset(visitor(), { email: "ada@example.com" })).toBeUndefined();
  expect(await requestPasswordReset(visitor(), { email: "nobody@example.com" })).toBeUndefined();
  expect([...(await waitingJobs())]).toEqual([{ key: `mail-password-reset:${userId}` }]);
});

test("asking is limited by account, known or not, and by address", async () => {
  for (const email of ["limited@example.com", "unknown@example.com"]) {
    if (email.startsWith("limited")) await newcomer(email);
    for (let n = 0; n < 5; n++) await requestPasswordReset(visitor(), { email });
    await expect(requestPasswordReset(visitor(), { email })).rejects.toMatchObject({
      reason: "rate_limited",
    });
  }
  const ctx = visitor();
  for (let n = 0; n < 20; n++) await requestPasswordReset(ctx, { email: `many${n}@example.com` });
  await expect(requestPasswordReset(ctx, { email: "one-more@example.com" })).rejects.toMatchObject({
    reason: "rate_limited",
  });
});

test("the mailed link sets a password once, ends all sessions and voids the other links", async () => {
  const session = await newcomer("reset@example.com");
  const first = await mailedSecret(session.userId, "reset@example.com");
  const second = await mailedSecret(session.userId, "reset@example.com");
  expect(second).not.toBe(first);
  const stored = await connection.db.select().from(passwordResets);
  expect(stored.map(({ tokenHash }) => tokenHash).sort()).toEqual([sha256(first), sha256(second)].sort());

  await expect(resetPassword(visitor(), { secret: second, password: "short" })).rejects.toMatchObject({
    reason: "validation_failed",
  });
  await resetPassword(visitor(), { secret: second, password: NEW });
  expect(await actorOfSession(connection.db, session)).toBeNull();
  expect(await signIn(visitor(), { email: "reset@example.com", password: NEW })).toEqual({
    userId: session.userId,
    version: 2,
  });
  for (const secret of [first, second])
    await expect(resetPassword(visitor(), { secret, password: NEW })).rejects.toMatchObject({
      reason: "reset_link_invalid",
    });
});

test("whoever takes an account back also ends the API tokens made before", async () => {
  const session = await newcomer("taken@example.com");
  const actor = (await actorOfSession(connection.db, session)) ?? { kind: "anonymous" as const };
  const ctx = { ...visitor(), actor };
  await createToken(ctx, { name: "planted", scopes: ["licenses:read"], expiresInDays: null });
  expect(await listTokens(ctx)).toHaveLength(1);
  const secret = await mailedSecret(session.userId, "taken@example.com");
  await resetPassword(visitor(), { secret, password: NEW });
  expect(await listTokens(ctx)).toEqual([]);
});

test("of ten uses at once one counts", async () => {
  const { userId } = await newcomer("race@example.com");
  const secret = await mailedSecret(userId, "race@example.com");
  const tries = await Promise.allSettled(
    Array.from({ length: 10 }, (_, n) => resetPassword(visitor(), { secret, password: `${NEW} ${n}` })),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a link is good for an hour, and no made-up one ever", async () => {
  const { userId } = await newcomer("late@example.com");
  const secret = await mailedSecret(userId, "late@example.com");
  expect(await ownerOfResetLink(connection.db, secret, after(now, HOUR - 1))).toBe(userId);
  const tooLate = resetPassword(visitor(after(now, HOUR)), { secret, password: NEW });
  await expect(tooLate).rejects.toMatchObject({ reason: "reset_link_invalid" });
  for (const made of ["", "x".repeat(43), `${secret}x`])
    await expect(resetPassword(visitor(), { secret: made, password: NEW })).rejects.toMatchObject({
      reason: "reset_link_invalid",
    });
});

test("the job for an account that is gone does nothing", async () => {
  await sendPasswordReset(systemContext("test", connection.db, now), { userId: 2 ** 40 });
});
