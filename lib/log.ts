import pino from "pino";
import { env } from "./env";

// Secrets are struck out by their key wherever it stands, and by their shape wherever they stand.
const SECRET_KEYS = [
  "client_secret",
  "clientSecret",
  "password",
  "token",
  "secret",
  "authorization",
  "cookie",
  "signature",
];
const SECRET_SHAPES =
  /\b(?:(?:sk|rk|whsec)_(?:test_|live_)?[A-Za-z0-9_]{6,}|bp_(?:test|live)_[A-Za-z0-9]+|pi_[A-Za-z0-9]+_secret_[A-Za-z0-9]+|eyJ[\w-]+\.[\w-]+\.[\w.-]+)/g;

// Drizzle writes a failed statement's values into its message, up to the stack: password hashes, addresses, names.
const STATEMENT_VALUES = /^params: [\s\S]*?(?=\n {4}at |$(?![\s\S]))/gm;

/** Replaces whatever looks like a secret (Stripe's keys and client secrets, our tokens, JWTs) and a statement's values. */
export const redact = (text: string): string =>
  text.replace(STATEMENT_VALUES, "params: [redacted]").replace(SECRET_SHAPES, "[redacted]");

function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return redact(value);
  if (value instanceof Error) {
    return { name: value.name, message: redact(value.message), stack: redact(value.stack ?? "") };
  }
  if (value === null || typeof value !== "object") return value;
  if (depth > 6) return "[too deep]";
  if (Array.isArray(value)) return value.map((item) => scrub(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      SECRET_KEYS.includes(key) ? "[redacted]" : scrub(item, depth + 1),
    ]),
  );
}

let logger: pino.Logger | undefined;

/** The log: JSON lines on standard output, with every secret struck out. */
export const log = {
  info: (fields: Record<string, unknown>, message: string) => line().info(scrub(fields), redact(message)),
  warn: (fields: Record<string, unknown>, message: string) => line().warn(scrub(fields), redact(message)),
  error: (fields: Record<string, unknown>, message: string) => line().error(scrub(fields), redact(message)),
};

function line(): pino.Logger {
  logger ??= pino({ level: env.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return logger;
}
