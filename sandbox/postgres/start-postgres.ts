import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { freePort } from "../processes/free-port";
import { hold } from "../processes/lock";
import type { Exit, RunningProcess } from "../processes/start-process";
import { type Account, canEnter, serverAccount } from "./account";
import { ensureCluster, SUPERUSER } from "./cluster";
import { LaunchFailure, launch } from "./launch";
import { endLeftover } from "./leftover";
import { binariesFor, dataHome, possibleHomes } from "./place";

const DATABASE = "beatpass";

export interface PostgresServer {
  /** Of the database `beatpass`, as its superuser. */
  url: string;
  port: number;
  /** Settles when the server has ended, for whatever reason. */
  exited: Promise<Exit>;
  /** Ends open connections and stops; the data stays. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on 127.0.0.1 with its data, log and password in `dir`; made at the first start, kept between
 * starts. Works as root too: the server then runs as an unprivileged account, and where that account cannot
 * enter, data and programs are kept in /var/tmp. The server ends when this process does, even by kill -9.
 * @param options.port a free one by default; when given and taken, the start fails
 * @param options.durable false for data that is thrown away: faster, lost in a crash
 */
export async function startPostgres(options: {
  dir: string;
  port?: number;
  durable?: boolean;
}): Promise<PostgresServer> {
  const dir = path.resolve(options.dir);
  mkdirSync(dir, { recursive: true });
  const release = hold(dir);
  try {
    const home = dataHome(dir, (candidate) =>
      canEnter(serverAccount(path.join(candidate, "data")), candidate),
    );
    const data = path.join(home, "data");
    const account = serverAccount(data);
    const binaries = await binariesFor(account);
    await endLeftover(data);
    const password = await ensureCluster(home, binaries, account);
    const start = { postgres: binaries.postgres, data, logFile: path.join(dir, "postgres.log"), account };
    const { server, port } = await launchOnFreePort(start, options.durable ?? true, options.port);
    const url = (database: string) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
    await ensureDatabase(url("postgres"));
    server.exited.then(release);
    return {
      url: url(DATABASE),
      port,
      exited: server.exited,
      async stop() {
        await server.stop();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Removes all that `startPostgres` keeps for `dir`; the server must have stopped. */
export function erasePostgres(dir: string): void {
  for (const home of possibleHomes(path.resolve(dir))) rmSync(home, { recursive: true, force: true });
}

async function launchOnFreePort(
  start: { postgres: string; data: string; logFile: string; account: Account },
  durable: boolean,
  wanted: number | undefined,
): Promise<{ server: RunningProcess; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (await freePort());
    try {
      return { server: await launch({ ...start, durable, port }), port };
    } catch (error) {
      const again = error instanceof LaunchFailure && (error.mayPass || (error.portTaken && !wanted));
      if (!again || attempt === 20) throw error;
      await sleep(250);
    }
  }
}

async function ensureDatabase(url: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const found = await sql`select 1 from pg_database where datname = ${DATABASE}`;
    if (found.length === 0) await sql`create database ${sql(DATABASE)}`;
  } finally {
    await sql.end();
  }
}
