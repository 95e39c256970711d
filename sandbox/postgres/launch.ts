import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type RunningProcess, startProcess } from "../processes/start-process";
import type { Account } from "./account";
import { identity } from "./cluster";

const ALWAYS = {
  listen_addresses: "127.0.0.1",
  // A socket's path may have some 100 characters; a checkout's path may have more.
  unix_socket_directories: "",
  shared_buffers: "128MB",
  max_connections: "200",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
};

// A database that is thrown away has nothing to lose in a crash.
const THROW_AWAY = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
};

/** The server ended before it was ready; `log` is what it said. */
export class LaunchFailure extends Error {
  constructor(readonly log: string) {
    super(`PostgreSQL did not start:\n${log.trim()}`);
  }

  get portTaken() {
    return /could not bind|Address already in use/.test(this.log);
  }

  /** Parts of an earlier server that was killed are still ending. */
  get mayPass() {
    return /pre-existing shared memory block|lock file ".*" already exists/.test(this.log);
  }
}

/** Starts the server on the port and waits until it takes connections. Throws `LaunchFailure`. */
export async function launch(options: {
  postgres: string;
  data: string;
  logFile: string;
  port: number;
  durable: boolean;
  account: Account;
}): Promise<RunningProcess> {
  const { data, logFile, port, account } = options;
  const settings = { ...ALWAYS, ...(options.durable ? {} : THROW_AWAY), port: String(port) };
  const log = openSync(logFile, "a");
  const logged = statSync(logFile).size;
  const server = await startProcess({
    command: options.postgres,
    args: ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    cwd: data,
    env: { ...process.env, LC_ALL: "", LANG: "C" },
    stdio: ["ignore", log, log],
    account: identity(account),
    stopSignal: "SIGINT",
  }).finally(() => closeSync(log));

  let ended = false;
  server.exited.then(() => {
    ended = true;
  });
  while (!isReady(data, server.pid)) {
    if (ended) throw new LaunchFailure(readFileSync(logFile).subarray(logged).toString());
    await sleep(20);
  }
  return server;
}

/** The first line of the pid file is the server's process, the eighth its state. */
function isReady(data: string, pid: number): boolean {
  try {
    const lines = readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n");
    return lines[0] === String(pid) && lines[7]?.trim() === "ready";
  } catch {
    return false;
  }
}
