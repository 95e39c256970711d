import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { userInfo } from "node:os";

export interface Account {
  name: string;
  uid: number;
  gid: number;
}

// Present on nearly every system; the server needs a name in the password file, not just any number.
const UNPRIVILEGED = ["nobody", "daemon", "postgres"];

/**
 * Who runs the server: ourselves, or, because PostgreSQL refuses to run as root, an unprivileged account.
 * `data` that exists already is kept with its owner.
 */
export function serverAccount(data: string): Account {
  const me = userInfo();
  const owner = statSync(data, { throwIfNoEntry: false })?.uid;
  if (me.uid !== 0) {
    if (owner !== undefined && owner !== me.uid) {
      throw new Error(`${data} belongs to another user (uid ${owner}): run as that user, or remove it`);
    }
    return { name: me.username, uid: me.uid, gid: me.gid };
  }
  const candidates = owner ? [String(owner), ...UNPRIVILEGED] : UNPRIVILEGED;
  for (const name of candidates) {
    const [uid, gid] = [lookUp(name, "-u"), lookUp(name, "-g")];
    if (uid && gid) return { name, uid, gid };
  }
  throw new Error(
    `PostgreSQL does not run as root, and this system has none of the accounts ${UNPRIVILEGED.join(", ")}. ` +
      "Run as an ordinary user, or set DATABASE_URL to a server of your own.",
  );
}

function lookUp(name: string, field: "-u" | "-g"): number | undefined {
  const { status, stdout } = spawnSync("id", [field, name], { encoding: "utf8" });
  return status === 0 ? Number(stdout) : undefined;
}

/** Whether the account can get into the directory; asked by trying, since modes are not the whole truth. */
export function canEnter(account: Account, dir: string): boolean {
  return succeeds(account, "/bin/sh", ["-c", 'cd "$1"', "sh", dir]);
}

/** Whether the account can run the program and load its libraries. */
export function canRun(account: Account, program: string): boolean {
  return succeeds(account, program, ["--version"]);
}

function succeeds({ uid, gid }: Account, command: string, args: string[]): boolean {
  const identity = process.getuid?.() === 0 ? { uid, gid } : {};
  return spawnSync(command, args, { ...identity, cwd: "/", stdio: "ignore" }).status === 0;
}
