import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { erasePostgres, startPostgres } from "./start-postgres";

const MODULE = path.join(import.meta.dirname, "start-postgres.ts");

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "beatpass test with spaces "));
  chmodSync(dir, 0o711);
});

afterEach(() => erasePostgres(dir));

/** A server whose owner is a process of its own, to be killed. */
async function startElsewhere() {
  const script = `import { startPostgres } from ${JSON.stringify(MODULE)};
    console.log((await startPostgres({ dir: ${JSON.stringify(dir)} })).url);`;
  const owner = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [url] = await once(createInterface(owner.stdout), "line");
  return {
    url: String(url),
    async kill() {
      owner.kill("SIGKILL");
      await once(owner, "exit");
    },
  };
}

async function query(url: string, statement: string) {
  const sql = postgres(url, { max: 1 });
  return sql.unsafe(statement).finally(() => sql.end());
}

test("keeps its data over a stop and a start", async () => {
  const first = await startPostgres({ dir });
  await query(first.url, "create table kept as select 'Ünïcode' as word");
  await first.stop();
  await expect(query(first.url, "select 1")).rejects.toThrow("ECONNREFUSED");

  const second = await startPostgres({ dir });
  expect(await query(second.url, "select lower(word) as word from kept")).toEqual([{ word: "ünïcode" }]);
  await second.stop();
});

test("ends when its owner is killed, and starts again with what was committed", async () => {
  const owner = await startElsewhere();
  await query(owner.url, "create table kept as select 1 as one");
  await expect(startPostgres({ dir })).rejects.toThrow("in use by process");
  await owner.kill();
  // It shuts down in order, which takes a busy machine its time.
  await expect.poll(() => query(owner.url, "select 1").catch((error) => error.code)).toBe("ECONNREFUSED");

  const next = await startPostgres({ dir });
  expect(await query(next.url, "select one from kept")).toEqual([{ one: 1 }]);
  await next.stop();
});

test("recovers when the server itself was killed", async () => {
  const owner = await startElsewhere();
  await query(owner.url, "create table kept as select 1 as one");
  const pidFile = path.join(dir, "data", "postmaster.pid");
  process.kill(Number.parseInt(readFileSync(pidFile, "utf8"), 10), "SIGKILL");
  await owner.kill();
  expect(existsSync(pidFile)).toBe(true);

  const next = await startPostgres({ dir });
  expect(await query(next.url, "select one from kept")).toEqual([{ one: 1 }]);
  await next.stop();
});
