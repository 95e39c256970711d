import { z } from "zod";

/**
 * The only place that reads the environment. `.env.example` explains each variable; DESIGN's sandbox sets what is
 * left out. Read on first use, because `next build` runs with nothing set.
 */
const flag = z.enum(["0", "1"]).transform((value) => value === "1");

const Environment = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  APP_URL: z.url().default("http://127.0.0.1:3000"),
  DATABASE_URL: z.string().default(""),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),

  STRIPE_SECRET_KEY: z.string().default(""),
  STRIPE_PUBLISHABLE_KEY: z.string().default(""),
  STRIPE_WEBHOOK_SECRET: z.string().default(""),
  STRIPE_CONNECT_WEBHOOK_SECRET: z.string().default(""),
  STRIPE_SANDBOX_URL: z.string().default(""),
  STRIPE_TIMEOUT_MS: z.coerce.number().int().min(50).max(80_000).default(10_000),

  FILES_DIR: z.string().default(""),
  S3_BUCKET: z.string().default(""),
  S3_REGION: z.string().default("auto"),
  S3_ENDPOINT: z.string().default(""),
  S3_ACCESS_KEY_ID: z.string().default(""),
  S3_SECRET_ACCESS_KEY: z.string().default(""),

  SMTP_URL: z.string().default(""),
  MAIL_FROM: z.string().default("BeatPass <hello@beatpass.example>"),

  AUTH_SECRET: z.string().default(""),
  KEY_ENCRYPTION_KEY: z.string().default(""),
  GOOGLE_CLIENT_ID: z.string().default(""),
  GOOGLE_CLIENT_SECRET: z.string().default(""),

  SANDBOX: flag.default(false),
  PURCHASES_ENABLED: flag.default(true),
  CRASH_AT: z.string().default(""),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

export type Env = z.infer<typeof Environment>;

let read: Env | undefined;

/** The checked environment. Throws, naming each variable, when one has a value it cannot have. */
export const env: Readonly<Env> = new Proxy({} as Env, {
  get(_target, name: string) {
    read ??= parseEnvironment(process.env);
    return read[name as keyof Env];
  },
});

/** An empty variable counts as unset. Throws an Error that lists every variable with a bad value. */
export function parseEnvironment(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = Environment.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment has values that cannot be used:\n${lines.join("\n")}`);
}

/** next-auth 4 learns its own address from NEXTAUTH_URL alone; the Host header that a caller sends must not decide it. */
export function tellNextAuthItsAddress(): void {
  process.env.NEXTAUTH_URL = new URL(env.APP_URL).origin;
}

/** Replaces single values in tests; returns what puts the former ones back. */
export function overrideEnv(values: Partial<Env>): () => void {
  const former = parseEnvironment(process.env);
  read = { ...(read ?? former), ...values };
  return () => {
    read = undefined;
  };
}
