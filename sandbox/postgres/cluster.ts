import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { Account } from "./account";
import type { Binaries } from "./place";

export const SUPERUSER = "beatpass";

// C.UTF-8 is missing on macOS, and on Linux systems of before 2022.
const CHARACTER_TYPES = ["C.UTF-8", "en_US.UTF-8", "C"];

/** Makes the data directory `home/data` if there is none, and returns the password of its superuser. */
export async function ensureCluster(home: string, binaries: Binaries, account: Account): Promise<string> {
  const data = path.join(home, "data");
  const passwordFile = path.join(home, "password");
  if (!existsSync(data)) {
    const password = randomBytes(18).toString("base64url");
    writeFileSync(passwordFile, password, { mode: 0o600 });
    await initialize(data, binaries.initdb, account, password);
  }
  return readFileSync(passwordFile, "utf8");
}

async function initialize(data: string, initdb: string, account: Account, password: string) {
  // Renamed into place when whole, so that a run cut short leaves nothing that looks like data.
  const partial = `${data}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  const passwordFile = path.join(partial, "password");
  try {
    for (const [attempt, characterType] of CHARACTER_TYPES.entries()) {
      writeFileSync(passwordFile, password, { mode: 0o600 });
      chown(account, partial, passwordFile);
      try {
        await runInitdb(path.join(partial, "cluster"), initdb, account, passwordFile, characterType);
        break;
      } catch (error) {
        if (attempt === CHARACTER_TYPES.length - 1) throw error;
      }
    }
    renameSync(path.join(partial, "cluster"), data);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

async function runInitdb(
  data: string,
  initdb: string,
  account: Account,
  passwordFile: string,
  characterType: string,
) {
  const settings = {
    pgdata: data,
    username: SUPERUSER,
    pwfile: passwordFile,
    auth: "scram-sha-256",
    encoding: "UTF8",
    locale: "C",
    "lc-ctype": characterType,
    "locale-provider": "builtin",
    "builtin-locale": "C.UTF-8",
  };
  const args = Object.entries(settings).map(([name, value]) => `--${name}=${value}`);
  await promisify(execFile)(initdb, [...args, "--no-sync", "--no-instructions"], {
    cwd: path.dirname(data),
    env: { ...process.env, LC_ALL: "", LANG: "C" },
    ...identity(account),
  });
}

/** What makes a child process run as the account; only root can, and only root needs to. */
export function identity({ uid, gid }: Account): { uid: number; gid: number } | undefined {
  return process.getuid?.() === 0 ? { uid, gid } : undefined;
}

function chown(account: Account, ...paths: string[]) {
  const { uid, gid } = identity(account) ?? {};
  if (uid === undefined || gid === undefined) return;
  for (const each of paths) chownSync(each, uid, gid);
}
