import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { sql } from "drizzle-orm";
import { base64url, CompactSign, compactVerify, createLocalJWKSet, generateKeyPair, type JWK } from "jose";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Connection, connect } from "@/db/client";
import { signingKeys } from "@/db/schema";
import { after, HOUR, MINUTE } from "@/lib/clock";
import { env, overrideEnv } from "@/lib/env";
import { type TestDatabase, testDatabase } from "@/sandbox/testing/database";
import { publicKeys } from "./public-keys";
import { OVERLAP, rotateKeys } from "./rotate-keys";
import { seal, unseal } from "./seal";
import { CERTIFICATE_TYPE, signCertificate } from "./sign-certificate";
import { signingKey } from "./signing-key";
import { verifySignature } from "./verify-signature";

const NOW = new Date("2026-05-11T07:00:00.000Z");
const TEXT = '{"title":"Ольга — Łódź","z":1}';

let store: TestDatabase;
let connection: Connection;

beforeAll(async () => {
  store = await testDatabase();
  connection = connect(store.url, 10);
});
beforeEach(async () => {
  await connection.db.execute(sql`truncate signing_keys`);
});
afterAll(async () => {
  await connection.close();
  await store.close();
});

let restoreEnv = () => {};
afterEach(() => restoreEnv());

const sign = (text = TEXT, now = NOW) => signCertificate(connection.db, text, now);
const verify = (jws: string) => verifySignature(connection.db, jws);

test("jose alone verifies a signature with our JWKS, and finds exactly the canonical bytes", async () => {
  const { jws, kid } = await sign();
  const { payload, protectedHeader } = await compactVerify(
    jws,
    createLocalJWKSet(await publicKeys(connection.db)),
  );
  expect(Buffer.from(payload).toString("utf8")).toBe(TEXT);
  expect(protectedHeader).toEqual({ alg: "ES256", kid, typ: CERTIFICATE_TYPE });
  expect(await verify(jws)).toEqual({ valid: true, kid, payload: TEXT });
});

test("the JWKS holds no private field, whatever the row holds", async () => {
  const { kid } = await sign();
  await connection.db
    .update(signingKeys)
    .set({ publicJwk: sql`${signingKeys.publicJwk} || '{"d":"private","k":"x"}'::jsonb` });
  const { keys } = await publicKeys(connection.db);
  expect(keys).toHaveLength(1);
  expect(Object.keys(keys[0] ?? {}).sort()).toEqual(["alg", "crv", "kid", "kty", "use", "x", "y"]);
  expect(keys[0]).toMatchObject({ kid, alg: "ES256", use: "sig", kty: "EC", crv: "P-256" });
});

test("the private key lies sealed in the database", async () => {
  await sign();
  const [row] = await connection.db.select().from(signingKeys);
  const bytes = Buffer.from(row?.privateSealed ?? "", "base64url").toString("latin1");
  expect(bytes).not.toContain('"d"');
  expect(unseal(row?.privateSealed ?? "", row?.kid ?? "")).toHaveProperty("d");
});

test("twenty first signatures at once make one key", async () => {
  const signed = await Promise.all(Array.from({ length: 20 }, () => sign()));
  expect(new Set(signed.map(({ kid }) => kid)).size).toBe(1);
  expect((await publicKeys(connection.db)).keys).toHaveLength(1);
});

test("a rotated key is published at once, signs after the overlap, and the old signature stays valid", async () => {
  const before = await sign();
  const rotation = await rotateKeys(connection.db, { now: NOW });
  expect(rotation).toMatchObject({ retired: [before.kid], signsFrom: after(NOW, OVERLAP) });
  expect((await publicKeys(connection.db)).keys.map(({ kid }) => kid).sort()).toEqual(
    [before.kid, rotation.kid].sort(),
  );

  expect((await sign(TEXT, after(NOW, OVERLAP - 1))).kid).toBe(before.kid);
  const later = await sign(TEXT, after(NOW, OVERLAP));
  expect(later.kid).toBe(rotation.kid);
  expect(await verify(before.jws)).toMatchObject({ valid: true });
  expect(await verify(later.jws)).toMatchObject({ valid: true });
});

test("a second rotation within the overlap delays nobody", async () => {
  await sign();
  const second = await rotateKeys(connection.db, { now: NOW });
  const third = await rotateKeys(connection.db, { now: after(NOW, 30 * MINUTE) });
  expect((await sign(TEXT, after(NOW, HOUR))).kid).toBe(second.kid);
  expect((await sign(TEXT, after(NOW, 90 * MINUTE))).kid).toBe(third.kid);
});

test("rotation can be immediate", async () => {
  const before = await sign();
  const { kid } = await rotateKeys(connection.db, { now: NOW, immediately: true });
  expect((await sign()).kid).toBe(kid);
  expect(await verify(before.jws)).toMatchObject({ valid: true });
});

test("npm run keys:rotate, as a process: it rotates, says what it did, and knows its one option", async () => {
  const before = await sign(TEXT, new Date());
  const script = path.join(import.meta.dirname, "rotate.ts");
  const given = {
    NODE_ENV: "test" as const,
    DATABASE_URL: store.url,
    KEY_ENCRYPTION_KEY: env.KEY_ENCRYPTION_KEY,
  };
  const run = (...options: string[]) =>
    promisify(execFile)(process.execPath, ["--import", "tsx", script, ...options], { env: given });
  const { stdout } = await run("--now");
  const { kid } = await sign(TEXT, new Date());
  expect(kid).not.toBe(before.kid);
  expect(stdout).toContain(`New signing key   ${kid}`);
  expect(stdout).toContain(`Retires by then   ${before.kid}`);
  await expect(run("--never")).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("Unknown") });
  expect((await publicKeys(connection.db)).keys).toHaveLength(2);
});

test("without KEY_ENCRYPTION_KEY, or with another one, the error says so", async () => {
  const sealed = seal({ kty: "EC", d: "x" }, "kid");
  restoreEnv = overrideEnv({ KEY_ENCRYPTION_KEY: "" });
  expect(() => seal({}, "kid")).toThrow("KEY_ENCRYPTION_KEY is not set");
  restoreEnv = overrideEnv({ KEY_ENCRYPTION_KEY: "c2hvcnQ=" });
  expect(() => seal({}, "kid")).toThrow("KEY_ENCRYPTION_KEY has 5 bytes");
  restoreEnv = overrideEnv({ KEY_ENCRYPTION_KEY: Buffer.alloc(32, 1).toString("base64") });
  expect(() => unseal(sealed, "kid")).toThrow("does not open signing key kid");
});

test("a sealed key opens under its own id only, and not when a bit was turned", () => {
  const sealed = seal({ kty: "EC", d: "x" }, "kid");
  expect(unseal(sealed, "kid")).toEqual({ kty: "EC", d: "x" });
  expect(() => unseal(sealed, "other")).toThrow("does not open");
  const bytes = Buffer.from(sealed, "base64url");
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  expect(() => unseal(bytes.toString("base64url"), "kid")).toThrow("does not open");
});

const encoded = (value: unknown) => base64url.encode(JSON.stringify(value));

/** The signature's three parts with another header in front. */
function withHeader(jws: string, header: object): string {
  const [, payload, signature] = jws.split(".");
  return `${encoded(header)}.${payload}.${signature}`;
}

/** A JWS that our own key really signed, with a header of the attacker's wish. */
async function signedWith(header: object): Promise<string> {
  const { privateKey } = await signingKey(connection.db, NOW);
  const input = `${encoded(header)}.${base64url.encode(TEXT)}`;
  const signature = await crypto.subtle.sign(
    { name: "ECDSA", hash: "SHA-256" },
    privateKey,
    Buffer.from(input),
  );
  return `${input}.${base64url.encode(new Uint8Array(signature))}`;
}

test("a changed payload, signature or header does not verify", async () => {
  const { jws, kid } = await sign();
  const [header, payload, signature] = jws.split(".");
  const other = base64url.encode(TEXT.replace("1}", "2}"));
  expect(await verify(`${header}.${other}.${signature}`)).toEqual({
    valid: false,
    reason: "signature_mismatch",
  });
  const turned = `${signature?.startsWith("A") ? "B" : "A"}${signature?.slice(1)}`;
  expect(await verify(`${header}.${payload}.${turned}`)).toEqual({
    valid: false,
    reason: "signature_mismatch",
  });
  expect(await verify(withHeader(jws, { kid, typ: CERTIFICATE_TYPE, alg: "ES256" }))).toEqual({
    valid: false,
    reason: "signature_mismatch",
  });
});

test("S6: foreign headers are refused, even over a signature by our own key", async () => {
  const { kid } = await sign();
  const good = { alg: "ES256", kid, typ: CERTIFICATE_TYPE };
  expect(await verify(await signedWith(good))).toMatchObject({ valid: true });

  const foreign = await generateKeyPair("ES256", { extractable: true });
  const jwk = (await crypto.subtle.exportKey("jwk", foreign.publicKey)) as JWK;
  for (const extra of [
    { jku: "https://evil.example/jwks" },
    { jwk },
    { x5u: "https://evil.example/x" },
    { x5c: ["MII"] },
    { crit: ["b64"], b64: false },
    { crit: ["exp"], exp: 1 },
  ]) {
    expect(await verify(await signedWith({ ...good, ...extra }))).toEqual({
      valid: false,
      reason: "header_refused",
    });
  }
  for (const wrong of [
    { typ: "JWT" },
    { typ: undefined },
    { alg: "ES384" },
    { kid: 7 },
    { kid: undefined },
  ]) {
    expect(await verify(await signedWith({ ...good, ...wrong }))).toEqual({
      valid: false,
      reason: "header_refused",
    });
  }
});

test("S6: none, HS256 with the public key as its secret, and a foreign key are refused", async () => {
  const { jws, kid } = await sign();
  const none = `${encoded({ alg: "none", kid, typ: CERTIFICATE_TYPE })}.${base64url.encode(TEXT)}.`;
  expect(await verify(none)).toEqual({ valid: false, reason: "header_refused" });

  const { keys } = await publicKeys(connection.db);
  const forged = await new CompactSign(Buffer.from(TEXT))
    .setProtectedHeader({ alg: "HS256", kid, typ: CERTIFICATE_TYPE })
    .sign(Buffer.from(JSON.stringify(keys[0])));
  expect(await verify(forged)).toEqual({ valid: false, reason: "header_refused" });

  const { privateKey } = await generateKeyPair("ES256");
  const signedByOther = (header: object) =>
    new CompactSign(Buffer.from(TEXT)).setProtectedHeader({ alg: "ES256", ...header }).sign(privateKey);
  expect(await verify(await signedByOther({ kid: "unknown", typ: CERTIFICATE_TYPE }))).toEqual({
    valid: false,
    reason: "unknown_key",
  });
  expect(await verify(await signedByOther({ kid, typ: CERTIFICATE_TYPE }))).toEqual({
    valid: false,
    reason: "signature_mismatch",
  });
  for (const broken of ["", "a.b", `${jws}.x`, "....", "%%%.e30.x"]) {
    expect(await verify(broken)).toEqual({ valid: false, reason: "malformed" });
  }
});
