import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

// What a developer has exported must not reach the tests; an empty variable counts as unset.
const REAL_PARTS = [
  "DATABASE_URL",
  "STRIPE_SECRET_KEY",
  "STRIPE_PUBLISHABLE_KEY",
  "STRIPE_WEBHOOK_SECRET",
  "STRIPE_CONNECT_WEBHOOK_SECRET",
  "S3_BUCKET",
  "SMTP_URL",
  "GOOGLE_CLIENT_ID",
  "GOOGLE_CLIENT_SECRET",
];

export default defineConfig({
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  test: {
    include: ["**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", ".next/**", ".sandbox/**", "e2e/**"],
    globalSetup: "sandbox/testing/global-setup.ts",
    pool: "forks",
    // More than the cores that there may be: half of the time they wait, for PostgreSQL, another process, a time-out.
    maxWorkers: 4,
    // There for what never ends: a machine that stands still for a while is no failure.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    env: {
      ...Object.fromEntries(REAL_PARTS.map((name) => [name, ""])),
      SANDBOX: "1",
      LOG_LEVEL: "silent",
      AUTH_SECRET: "only-for-tests-only-for-tests-32",
      KEY_ENCRYPTION_KEY: Buffer.alloc(32, "test").toString("base64"),
    },
  },
});
