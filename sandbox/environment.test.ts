import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { givenEnvironment, halfSet, unfitForProduction } from "./environment";

const COMPLETE = {
  APP_URL: "https://beatpass.example",
  DATABASE_URL: "postgres://db.example/beatpass",
  STRIPE_SECRET_KEY: "sk_live_1",
  STRIPE_PUBLISHABLE_KEY: "pk_live_1",
  STRIPE_WEBHOOK_SECRET: "whsec_1",
  STRIPE_CONNECT_WEBHOOK_SECRET: "whsec_2",
  SMTP_URL: "smtps://mail.example",
  AUTH_SECRET: "a secret of at least 32 characters",
  KEY_ENCRYPTION_KEY: Buffer.alloc(32).toString("base64"),
  S3_BUCKET: "beats",
};

test("production starts with all real parts, and names each one that is missing", () => {
  expect(unfitForProduction(COMPLETE)).toEqual([]);
  const { S3_BUCKET, ...withoutBucket } = COMPLETE;
  expect(unfitForProduction({ ...withoutBucket, FILES_DIR: "/srv/files" })).toEqual([]);
  expect(unfitForProduction(withoutBucket)).toEqual(["S3_BUCKET or FILES_DIR: missing"]);
  for (const name of Object.keys(withoutBucket)) {
    expect(unfitForProduction({ ...COMPLETE, [name]: "" })).toEqual([`${name}: missing`]);
  }
});

test.each([
  [{ STRIPE_SECRET_KEY: "sk_test_sandbox_1" }, "STRIPE_SECRET_KEY: is the sandbox's"],
  [{ STRIPE_SANDBOX_URL: "http://127.0.0.1:1" }, "STRIPE_SANDBOX_URL: only the sandbox"],
  [{ KEY_ENCRYPTION_KEY: "c2hvcnQ=" }, "KEY_ENCRYPTION_KEY: must be 32 bytes"],
  [{ AUTH_SECRET: "short" }, "AUTH_SECRET: must have at least 32 characters"],
  [{ CRASH_AT: "pdf:stored" }, "CRASH_AT: only the tests"],
  [{ GOOGLE_CLIENT_ID: "1" }, "GOOGLE_CLIENT_SECRET: missing, though GOOGLE_CLIENT_ID is set"],
])("production does not start with %o", (bad, sentence) => {
  expect(unfitForProduction({ ...COMPLETE, ...bad })).toEqual([expect.stringContaining(sentence)]);
});

test("the sandbox refuses half of Stripe's four", () => {
  expect(halfSet({})).toEqual([]);
  expect(halfSet(COMPLETE)).toEqual([]);
  expect(halfSet({ STRIPE_SECRET_KEY: "sk", STRIPE_PUBLISHABLE_KEY: "pk" })).toEqual([
    "STRIPE_WEBHOOK_SECRET, STRIPE_CONNECT_WEBHOOK_SECRET: missing, " +
      "though STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY is set; set all of them or none",
  ]);
});

test("the surroundings win over .env.local, that over .env, and nothing that is empty counts", () => {
  const root = mkdtempSync(path.join(tmpdir(), "beatpass-environment-"));
  writeFileSync(path.join(root, ".env"), "ONE=env\nTWO=env\nTHREE=env\nFOUR=\n");
  writeFileSync(path.join(root, ".env.local"), "TWO=local\nTHREE=local\n");
  const surrounding = { NODE_ENV: "test", THREE: "surrounding", ONE: "" } as const;
  expect(givenEnvironment(root, surrounding)).toEqual({
    NODE_ENV: "test",
    ONE: "env",
    TWO: "local",
    THREE: "surrounding",
  });
  rmSync(root, { recursive: true });
});

test("npm start refuses what is unfit, and says how to try it without", () => {
  // Given, and therefore stronger than any .env the developer has: this must never start on real parts.
  const given = { SANDBOX: "0", STRIPE_SANDBOX_URL: "http://127.0.0.1:1" };
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "sandbox/start.ts"], {
    cwd: path.resolve(import.meta.dirname, ".."),
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...given },
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toContain("STRIPE_SANDBOX_URL: only the sandbox may set it");
  expect(stderr).toContain("set SANDBOX=1");
});
