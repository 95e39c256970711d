import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Connection, connect } from "@/db/client";
import { auditLog, passwordResets, userIdentities, users } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { actorOfSession } from "@/lib/auth/actors";
import type { Session } from "@/lib/auth/session-token";
import { after, HOUR, MINUTE } from "@/lib/clock";
import { type TestDatabase, testDatabase } from "@/sandbox/testing/database";
import { changePassword } from "./change-password";
import { endSessions } from "./end-sessions";
import { readProfile } from "./read-profile";
import { register } from "./register";
import { signIn } from "./sign-in";
import { signInWithGoogle } from "./sign-in-with-google";
import { updateProfile } from "./update-profile";

let database: TestDatabase;
let connection: Connection;
const now = new Date("2026-03-01T12:00:00Z");
const PASSWORD = "night drive to lisbon";

beforeAll(async () => {
  database = await testDatabase();
  connection = connect(database.url, 10);
});

afterAll(async () => {
  await connection.close();
  await database.close();
});

// Each visitor comes from an address of its own, so that tests do not use up each other's limits.
let visitors = 0;
const visitor = (at = now): Ctx => ({
  actor: { kind: "anonymous" },
  db: connection.db,
  now: at,
  requestId: "req_test",
  ip: `192.0.2.${++visitors}`,
  userAgent: null,
});

async function member(session: Session, at = now): Promise<Ctx> {
  const actor = await actorOfSession(connection.db, session);
  if (!actor) throw new Error("this session is over");
  return { ...visitor(at), actor };
}

const newcomer = (email: string) => register(visitor(), { name: "Ada", email, password: PASSWORD });
const reason = (word: string) => expect.objectContaining({ reason: word });

test("registering opens an account that one can sign in to, with any spelling of the address", async () => {
  const session = await newcomer("  Ada@Example.COM ");
  expect(await actorOfSession(connection.db, session)).toMatchObject({
    email: "ada@example.com",
    name: "Ada",
  });
  expect(await signIn(visitor(), { email: "ADA@example.com", password: PASSWORD })).toEqual(session);
  const [entry] = await connection.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
  expect(entry).toMatchObject({ action: "account.registered", subject: `user:${session.userId}` });
  expect(JSON.stringify(entry)).not.toContain(PASSWORD);
});

test("every wrong field is named at once", async () => {
  const input = { name: " ", email: "ada@", password: "short" };
  await expect(register(visitor(), input)).rejects.toMatchObject({
    reason: "validation_failed",
    details: {
      fields: {
        name: ["Enter your name."],
        email: ["Enter an e-mail address like you@example.com."],
        password: ["Use at least 10 characters. A few words make a good password."],
      },
    },
  });
  await expect(register(visitor(), { name: null, email: undefined, password: 1 })).rejects.toMatchObject({
    reason: "validation_failed",
  });
});

test("a taken address is said on its field, and of ten at once one gets it", async () => {
  const tries = await Promise.allSettled(
    Array.from({ length: 10 }, (_, n) => newcomer(n % 2 ? "twin@example.com" : "TWIN@example.com")),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const each of tries)
    if (each.status === "rejected")
      expect(each.reason).toMatchObject({
        reason: "email_taken",
        details: { fields: { email: ["An account with this e-mail address exists. Sign in instead."] } },
      });
});

test("accounts from one address are limited by the hour", async () => {
  const ctx = visitor();
  const open = (n: number) =>
    register(ctx, { name: "Bot", email: `bot${n}@example.com`, password: PASSWORD });
  for (let n = 0; n < 20; n++) await open(n);
  await expect(open(20)).rejects.toMatchObject({ reason: "rate_limited", details: { retryAfter: 3600 } });
  expect(
    await register(
      { ...ctx, now: after(now, HOUR) },
      { name: "Late", email: "late@example.com", password: PASSWORD },
    ),
  ).toBeTruthy();
});

test("a wrong password and an unknown address get the same answer", async () => {
  await newcomer("same@example.com");
  const wrong = await signIn(visitor(), { email: "same@example.com", password: "not it at all" }).catch(
    (e) => e,
  );
  const unknown = await signIn(visitor(), { email: "nobody@example.com", password: PASSWORD }).catch(
    (e) => e,
  );
  expect(wrong).toMatchObject({ reason: "wrong_credentials" });
  expect({ ...unknown }).toEqual({ ...wrong });
});

test("after ten failures even the right password waits; other accounts do not, and time heals", async () => {
  await newcomer("guessed@example.com");
  await newcomer("neighbor@example.com");
  const guess = (password: string, at = now) =>
    signIn(visitor(at), { email: "guessed@example.com", password });
  const guesses = await Promise.allSettled(Array.from({ length: 30 }, (_, n) => guess(`wrong guess ${n}`)));
  const reasons = guesses.map((each) => each.status === "rejected" && each.reason.reason);
  expect(reasons.filter((each) => each === "wrong_credentials")).toHaveLength(10);
  expect(reasons.filter((each) => each === "rate_limited")).toHaveLength(20);
  await expect(guess(PASSWORD)).rejects.toEqual(reason("rate_limited"));
  expect(await signIn(visitor(), { email: "neighbor@example.com", password: PASSWORD })).toBeTruthy();
  expect(await guess(PASSWORD, after(now, 15 * MINUTE))).toBeTruthy();
});

test("one address that tries many accounts is stopped", async () => {
  const ctx = visitor();
  const spray = (n: number) => signIn(ctx, { email: `spray${n}@example.com`, password: PASSWORD });
  for (let n = 0; n < 50; n++) await expect(spray(n)).rejects.toEqual(reason("wrong_credentials"));
  await expect(spray(50)).rejects.toEqual(reason("rate_limited"));
});

test("signing in rightly uses no limit up", async () => {
  await newcomer("often@example.com");
  const ctx = visitor();
  for (let n = 0; n < 60; n++) await signIn(ctx, { email: "often@example.com", password: PASSWORD });
});

test("a new password needs the current one and ends every other session", async () => {
  const old = await newcomer("change@example.com");
  const ctx = await member(old);
  await expect(
    changePassword(ctx, { current: "not it at all", password: "another long one" }),
  ).rejects.toMatchObject({
    reason: "validation_failed",
    details: { fields: { current: ["This is not your current password."] } },
  });
  const fresh = await changePassword(ctx, { current: PASSWORD, password: "another long one" });
  expect(await actorOfSession(connection.db, old)).toBeNull();
  expect(await actorOfSession(connection.db, fresh)).toMatchObject({ id: old.userId });
  expect(await signIn(visitor(), { email: "change@example.com", password: "another long one" })).toEqual(
    fresh,
  );
});

test("signing out everywhere ends every session", async () => {
  const session = await newcomer("leave@example.com");
  await endSessions(await member(session));
  expect(await actorOfSession(connection.db, session)).toBeNull();
});

test("a profile takes a name and a legal name, and gives the legal name back up", async () => {
  const ctx = await member(await newcomer("profile@example.com"));
  await updateProfile(ctx, { name: " Ada L. ", legalName: "Augusta Ada King" });
  expect(await readProfile(ctx)).toEqual({
    id: expect.any(Number),
    handle: null,
    bio: "",
    avatarKey: null,
    isPublic: true,
    name: "Ada L.",
    email: "profile@example.com",
    legalName: "Augusta Ada King",
    hasPassword: true,
  });
  await updateProfile(ctx, { name: "Ada", legalName: "" });
  expect(await readProfile(ctx)).toMatchObject({ legalName: null });
  await expect(updateProfile(ctx, { name: "A\u202edA", legalName: "" })).rejects.toEqual(
    reason("validation_failed"),
  );
});

test("nobody changes anything without being signed in", async () => {
  await expect(updateProfile(visitor(), { name: "x", legalName: "" })).rejects.toEqual(
    reason("unauthenticated"),
  );
  await expect(changePassword(visitor(), { current: "x", password: "y" })).rejects.toEqual(
    reason("unauthenticated"),
  );
  await expect(endSessions(visitor())).rejects.toEqual(reason("unauthenticated"));
});

const google = { subject: "g-1", email: "Grace@Example.com", emailVerified: true, name: "Grace" };

test("Google opens an account once and finds it again, whatever the address has become", async () => {
  const session = await signInWithGoogle(visitor(), google);
  expect(await signInWithGoogle(visitor(), { ...google, email: "other@example.com" })).toEqual(session);
  const [user] = await connection.db.select().from(users).where(eq(users.id, session.userId));
  expect(user).toMatchObject({ email: "grace@example.com", passwordHash: null });
  await expect(signIn(visitor(), { email: "grace@example.com", password: PASSWORD })).rejects.toEqual(
    reason("wrong_credentials"),
  );
});

test("Google does not open the door of an account that someone else may have opened under that address", async () => {
  await newcomer("victim@example.com");
  const victim = { ...google, subject: "g-2", email: "victim@example.com" };
  await expect(signInWithGoogle(visitor(), victim)).rejects.toEqual(reason("email_taken"));
  const unverified = { ...google, subject: "g-3", email: "new@example.com", emailVerified: false };
  await expect(signInWithGoogle(visitor(), unverified)).rejects.toEqual(reason("wrong_credentials"));
  expect(await connection.db.select().from(userIdentities)).toHaveLength(1);
  expect(await connection.db.select().from(passwordResets)).toEqual([]);
});
