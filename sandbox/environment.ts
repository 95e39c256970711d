import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";

export type Environment = Record<string, string>;

const STRIPE = [
  "STRIPE_SECRET_KEY",
  "STRIPE_PUBLISHABLE_KEY",
  "STRIPE_WEBHOOK_SECRET",
  "STRIPE_CONNECT_WEBHOOK_SECRET",
];

// Half of one of these would fail later, in the middle of somebody's purchase or sign-in.
const OPTIONAL_PAIRS = [
  ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
  ["S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"],
];

const NEEDED = ["APP_URL", "DATABASE_URL", ...STRIPE, "SMTP_URL", "AUTH_SECRET", "KEY_ENCRYPTION_KEY"];

/**
 * What is set: in the environment, else in .env.local, else in .env. An empty variable counts as unset, so that a
 * copy of .env.example changes nothing.
 */
export function givenEnvironment(root: string, surrounding = process.env): Environment {
  const files = [".env", ".env.local"].map((name) => path.join(root, name)).filter(existsSync);
  const layers = [...files.map((file) => parseEnv(readFileSync(file, "utf8"))), surrounding];
  return Object.assign({}, ...layers.map(withoutEmpty));
}

/** Groups of which only a part is set, each in a sentence. */
export function halfSet(given: Environment, groups = [STRIPE, ...OPTIONAL_PAIRS]): string[] {
  return groups.flatMap((group) => {
    const missing = group.filter((name) => !given[name]);
    if (missing.length === 0 || missing.length === group.length) return [];
    const set = group.filter((name) => given[name]);
    return [`${missing.join(", ")}: missing, though ${set.join(", ")} is set; set all of them or none`];
  });
}

/** Everything that keeps `npm start` from serving real customers, each in a sentence; none when it may. */
export function unfitForProduction(given: Environment): string[] {
  const missing = NEEDED.filter((name) => !given[name]).map((name) => `${name}: missing`);
  if (!given.S3_BUCKET && !given.FILES_DIR) missing.push("S3_BUCKET or FILES_DIR: missing");
  const bad: string[] = [];
  if (given.STRIPE_SECRET_KEY?.startsWith("sk_test_sandbox")) {
    bad.push("STRIPE_SECRET_KEY: is the sandbox's; real ones are in the Stripe dashboard");
  }
  if (given.STRIPE_SANDBOX_URL) bad.push("STRIPE_SANDBOX_URL: only the sandbox may set it");
  if (given.KEY_ENCRYPTION_KEY && Buffer.from(given.KEY_ENCRYPTION_KEY, "base64").length !== 32) {
    bad.push("KEY_ENCRYPTION_KEY: must be 32 bytes in base64");
  }
  if (given.AUTH_SECRET && given.AUTH_SECRET.length < 32) {
    bad.push("AUTH_SECRET: must have at least 32 characters");
  }
  if (given.CRASH_AT) bad.push("CRASH_AT: only the tests may set it");
  return [...missing, ...bad, ...halfSet(given, OPTIONAL_PAIRS)];
}

function withoutEmpty(variables: NodeJS.Dict<string>): NodeJS.Dict<string> {
  return Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
}
