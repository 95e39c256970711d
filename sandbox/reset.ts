import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { erasePostgres } from "./postgres/start-postgres";
import { holder } from "./processes/lock";

/** `npm run sandbox:reset`: erases everything the sandbox has kept. Asks first; `--yes` answers. */
const dir = path.resolve(import.meta.dirname, "../.sandbox");

const pid = holder(dir);
if (pid !== undefined) {
  process.stderr.write(
    `The sandbox is running (process ${pid}): stop it first, with Ctrl-C where it was started.\n`,
  );
  process.exit(1);
}
if (!process.argv.includes("--yes") && process.stdin.isTTY && existsSync(dir)) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Erase ${dir} with all its people, beats, sales and mails? [y/N] `);
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim())) process.exit(1);
}
erasePostgres(path.join(dir, "postgres"));
rmSync(dir, { recursive: true, force: true });
process.stdout.write("The sandbox is empty: the next start fills it anew.\n");
