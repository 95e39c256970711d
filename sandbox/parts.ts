import { mkdirSync } from "node:fs";
import path from "node:path";
import { type Environment, halfSet } from "./environment";
import { type Mailbox, startMailbox } from "./mailbox/start-mailbox";
import { type PostgresServer, startPostgres } from "./postgres/start-postgres";
import { hold } from "./processes/lock";
import { type Say, timed } from "./say";
import { sandboxSecrets } from "./secrets";
import { type StandIn, startStandIn } from "./stripe/server";

export interface Parts {
  /** All that the app and the worker need: what was given, and `settings`. */
  env: Environment;
  /** The variables that the started parts decide. */
  settings: Environment;
  postgres?: PostgresServer;
  standIn?: StandIn;
  mailbox?: Mailbox;
  /** In the opposite order of their start: the database last. */
  stop(): Promise<void>;
}

/**
 * Starts what `given` does not name, with its data in `dir`, and returns the whole environment. What is left is
 * the caller's: migrate, seed, start the app. Rejects, with nothing left running, when a part fails to start,
 * when a group of variables is half set, or when another process uses `dir`.
 * @param options.appUrl where the app will answer, for webhooks and links
 * @param options.given for a sandbox that nothing outside can change, pass `{}`
 */
export async function startParts(options: {
  dir: string;
  appUrl: string;
  given: Environment;
  say: Say;
}): Promise<Parts> {
  const { dir, appUrl, given, say } = options;
  const problems = halfSet(given);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  // Others may pass through, as the database server's account has to, but not look around.
  mkdirSync(dir, { recursive: true, mode: 0o711 });
  await using started = new AsyncDisposableStack();
  started.defer(hold(dir));

  const settings: Environment = { APP_URL: appUrl, SANDBOX: "1", STRIPE_SANDBOX_URL: "" };
  for (const [name, secret] of Object.entries(sandboxSecrets(dir))) settings[name] = given[name] ?? secret;
  if (!given.S3_BUCKET && !given.FILES_DIR) settings.FILES_DIR = path.join(dir, "files");

  let postgres: PostgresServer | undefined;
  if (!given.DATABASE_URL) {
    const starting = startPostgres({ dir: path.join(dir, "postgres") });
    postgres = await timed(say, starting, ({ port }) => `PostgreSQL on 127.0.0.1:${port}`);
    started.defer(postgres.stop);
    settings.DATABASE_URL = postgres.url;
  }

  let standIn: StandIn | undefined;
  if (!given.STRIPE_SECRET_KEY) {
    const starting = startStandIn({
      dir: path.join(dir, "stripe"),
      webhookUrl: `${appUrl}/api/v1/stripe/webhook`,
      connectWebhookUrl: `${appUrl}/api/v1/stripe/connect-webhook`,
    });
    standIn = await timed(say, starting, ({ url }) => `Stripe stand-in on ${url}`);
    started.defer(standIn.stop);
    settings.STRIPE_SECRET_KEY = standIn.secretKey;
    settings.STRIPE_PUBLISHABLE_KEY = standIn.publishableKey;
    settings.STRIPE_WEBHOOK_SECRET = standIn.webhookSecret;
    settings.STRIPE_CONNECT_WEBHOOK_SECRET = standIn.connectWebhookSecret;
    settings.STRIPE_SANDBOX_URL = standIn.url;
  }

  let mailbox: Mailbox | undefined;
  if (!given.SMTP_URL) {
    mailbox = await timed(
      say,
      startMailbox({ dir: path.join(dir, "mail") }),
      ({ url }) => `Mailbox on ${url}`,
    );
    started.defer(mailbox.stop);
    settings.SMTP_URL = mailbox.smtpUrl;
  }

  const running = started.move();
  return {
    env: { ...given, ...settings },
    settings,
    postgres,
    standIn,
    mailbox,
    stop: () => running.disposeAsync(),
  };
}
