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
    await ensureDatabase(url(DATABASE));
    server.exited.then(release);
    return {
      url: url(DATABASE),
      port,
      exited: server.exited,
      stop: server.stop,
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

/** Drops the database of `url`, whoever is connected, and makes it again, empty. */
export async function recreateDatabase(url: string): Promise<void> {
  await asAdmin(url, async (sql, name) => {
    await sql`drop database if exists ${sql(name)} with (force)`;
    await sql`create database ${sql(name)}`;
  });
}

async function ensureDatabase(url: string): Promise<void> {
  await asAdmin(url, async (sql, name) => {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await sql`create database ${sql(name)}`;
  });
}

/** A database is made and dropped from within another one. */
async function asAdmin(url: string, work: (sql: postgres.Sql, name: string) => Promise<void>): Promise<void> {
  const { pathname } = new URL(url);
  const admin = Object.assign(new URL(url), { pathname: "/postgres" });
  const sql = postgres(admin.href, { max: 1, onnotice: () => {} });
  await work(sql, pathname.slice(1)).finally(() => sql.end());
}
