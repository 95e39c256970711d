import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrate } from "@/db/migrate";
import type { Environment } from "@/sandbox/environment";
import { startParts } from "@/sandbox/parts";
import { erasePostgres } from "@/sandbox/postgres/start-postgres";
import { firstPage, keepWorker, startWeb } from "@/sandbox/processes/app";
import { freePort } from "@/sandbox/processes/free-port";
import { type Say, timed } from "@/sandbox/say";
import { seed } from "@/sandbox/seed";
import type { StandIn } from "@/sandbox/stripe/server";
import type { Setting } from "../fixtures/setting";
import { keepJobs } from "./keep-jobs";

export interface Stage {
  /** Of the app and the worker. The journeys get the same, and may thus use the acts themselves. */
  env: Environment;
  setting: Setting;
  standIn: StandIn;
  /** What app and worker print. */
  log: string;
  close(): Promise<void>;
}

/** Starts the whole house on free ports, in a new directory that is erased at the end, with a few beats in it. */
export async function openStage(root: string, say: Say): Promise<Stage> {
  const dir = mkdtempSync(path.join(tmpdir(), "beatpass-e2e-"));
  // As root the database server runs as another account, which has to pass through here.
  chmodSync(dir, 0o711);
  await using opened = new AsyncDisposableStack();
  opened.defer(() => {
    erasePostgres(path.join(dir, "sandbox/postgres"));
    rmSync(dir, { recursive: true, force: true });
  });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const given = { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "" };
  const parts = await startParts({ dir: path.join(dir, "sandbox"), appUrl: url, given, say });
  opened.defer(parts.stop);
  const { env, standIn, mailbox } = parts;
  if (!standIn || !mailbox) throw new Error("The journeys need the stand-ins");

  const databaseUrl = env.DATABASE_URL ?? "";
  // The acts that seeding goes through read the environment like the app.
  Object.assign(process.env, env);
  await migrate(databaseUrl);
  await keepJobs(databaseUrl);
  const users = await timed(say, seed({ databaseUrl, standIn, say, fast: true }), () => "People and beats");

  const log = path.join(dir, "app.log");
  const output = openSync(log, "a");
  opened.defer(() => {
    closeSync(output);
    mkdirSync(path.join(root, "test-results"), { recursive: true });
    copyFileSync(log, path.join(root, "test-results/app.log"));
  });
  const worker = await keepWorker({ root, env, mode: "production", say, output });
  opened.defer(worker.stop);
  const web = await startWeb({ root, env, command: "start", host: "127.0.0.1", port, output });
  opened.defer(web.stop);
  const ended = web.exited.then(() =>
    Promise.reject(new Error(`The app did not start; see test-results/app.log`)),
  );
  await timed(say, Promise.race([firstPage(url), ended]), (status) => `First page: ${status}, ${url}`);
  ended.catch(() => {});

  const setting: Setting = {
    url,
    apiUrl: `${url}/api/v1`,
    stripe: { url: standIn.url, secretKey: standIn.secretKey },
    mail: { url: mailbox.url },
    users,
    secretsFile: path.join(dir, "secrets.txt"),
  };
  writeFileSync(setting.secretsFile, "");
  const running = opened.move();
  return { env, setting, standIn, log, close: () => running.disposeAsync() };
}
