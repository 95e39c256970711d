import { existsSync } from "node:fs";
import path from "node:path";
import { type Credentials, credentialsTable, readCredentials, writeCredentials } from "./credentials";
import { type Environment, givenEnvironment } from "./environment";
import { type Parts, startParts } from "./parts";
import { populate } from "./populate";
import { describeExit, firstPage, keepWorker, startWeb } from "./processes/app";
import { freePort } from "./processes/free-port";
import { runUntilStopped } from "./processes/run-until-stopped";
import { announce, withdraw } from "./running-settings";
import { type Say, sayAloud as say, timed } from "./say";

const USUAL_PORT = 3000;

/**
 * Runs everything on this machine until asked to stop, or until a part that cannot be replaced ends. The process
 * then ends, with 0 when it was asked to.
 */
export function runSandbox(root: string, command: "dev" | "start"): Promise<never> {
  return runUntilStopped(say, (running) => bringUp(root, command, running));
}

/** Resolves, long after everything is ready, with the sentence that says what ended. */
async function bringUp(
  root: string,
  command: "dev" | "start",
  running: AsyncDisposableStack,
): Promise<string> {
  const dir = path.join(root, ".sandbox");
  const began = performance.now();
  if (command === "start" && !existsSync(path.join(root, ".next/BUILD_ID"))) {
    throw new Error("There is no build to start: run `npm run build` first");
  }
  const given = givenEnvironment(root);
  const port = await choosePort(given.PORT, say);
  const url = `http://127.0.0.1:${port}`;
  const parts = await startParts({ dir, appUrl: given.APP_URL ?? url, given, say });
  running.defer(parts.stop);
  const env = { ...parts.env, PORT: String(port) };
  const users = (await populate(parts, dir, say)) ?? readCredentials(dir)?.users ?? [];

  const worker = await keepWorker({ root, env, mode: command === "dev" ? "development" : "production", say });
  running.defer(worker.stop);
  const web = await startWeb({ root, env, command, host: "127.0.0.1", port });
  running.defer(web.stop);
  announce(dir, parts.settings);
  running.defer(() => withdraw(dir));

  const ends = [web.exited.then((exit) => `The web app ended (${describeExit(exit)})`)];
  if (parts.postgres)
    ends.push(parts.postgres.exited.then((exit) => `PostgreSQL ended (${describeExit(exit)})`));
  const end = Promise.race(ends);
  const answered = timed(say, firstPage(url), (status) => `First page: ${status}, ${url}`);
  const ended = await Promise.race([answered.then(() => undefined), end]);
  if (ended) return ended;

  const credentials = credentialsOf(parts, env, users);
  writeCredentials(dir, credentials);
  say(`\nReady in ${((performance.now() - began) / 1000).toFixed(1)} s. Ctrl-C stops everything.\n`);
  say(`${credentialsTable(credentials)}\n`);
  return end;
}

/** The port asked for, or else the usual one, or else the next that is free. */
async function choosePort(asked: string | undefined, say: Say): Promise<number> {
  if (asked) {
    return freePort(Number(asked)).catch((cause) => {
      const why = cause.code === "EADDRINUSE" ? "is taken" : "cannot be used";
      throw new Error(`PORT asks for ${asked}, which ${why}: choose another, or leave it unset`, { cause });
    });
  }
  for (let port = USUAL_PORT; ; port++) {
    const free = await freePort(port).catch(() => undefined);
    if (free) return free;
    say(`Port ${port} is taken`);
  }
}

function credentialsOf(
  { standIn, mailbox }: Parts,
  env: Environment,
  users: Credentials["users"],
): Credentials {
  const url = env.APP_URL ?? "";
  return {
    url,
    apiUrl: `${url}/api/v1`,
    databaseUrl: env.DATABASE_URL ?? "",
    ...(standIn && {
      stripe: {
        url: standIn.url,
        secretKey: standIn.secretKey,
        webhookSecret: standIn.webhookSecret,
        connectWebhookSecret: standIn.connectWebhookSecret,
      },
    }),
    ...(mailbox && { mail: { url: mailbox.url } }),
    users,
  };
}
