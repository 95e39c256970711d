import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Environment } from "../environment";
import type { Say } from "../say";
import { type Exit, type RunningProcess, startProcess } from "./start-process";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
const FIRST_PAGE_WITHIN_MS = 180_000;

/**
 * Starts the web app: `next dev`, or `next start` on what `next build` left. It prints where we print, or into
 * `output`, an open file.
 */
export function startWeb(options: {
  root: string;
  env: Environment;
  command: "dev" | "start";
  host: string;
  port: number;
  output?: number;
}): Promise<RunningProcess> {
  const next = path.join(options.root, "node_modules/next/dist/bin/next");
  const args = [next, options.command, "--hostname", options.host, "--port", String(options.port)];
  const env = { ...options.env, NEXT_TELEMETRY_DISABLED: "1" };
  const mode = options.command === "dev" ? "development" : "production";
  return startNode(options.root, args, env, mode, options.output);
}

/**
 * Keeps a worker running until `stop`: one that ends is started again, after a pause that grows. It prints where we
 * print, or into `output`, an open file.
 */
export async function keepWorker(options: {
  root: string;
  env: Environment;
  mode: "development" | "production";
  say: Say;
  output?: number;
}): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const args = ["--import", "tsx", "lib/worker/main.ts"];
  const begin = () => startNode(options.root, args, options.env, options.mode, options.output);
  let worker = await begin();

  async function supervise() {
    let pause = FIRST_PAUSE_MS;
    while (!stopping.signal.aborted) {
      const began = Date.now();
      const exit = await worker.exited;
      if (stopping.signal.aborted) return;
      if (Date.now() - began > LONGEST_PAUSE_MS) pause = FIRST_PAUSE_MS;
      options.say(`The worker ended (${describeExit(exit)}); starting it again in ${pause / 1000} s`);
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {});
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      if (!stopping.signal.aborted) worker = await begin();
    }
  }

  const supervised = supervise();
  return {
    async stop() {
      stopping.abort();
      await Promise.all([worker.stop(), supervised]);
      // One that was just being started again.
      await worker.stop();
    },
  };
}

/** Waits until the page is answered, and returns its status. Rejects when none comes in three minutes. */
export async function firstPage(url: string): Promise<number> {
  const began = Date.now();
  while (Date.now() - began < FIRST_PAGE_WITHIN_MS) {
    const answer = await fetch(url, { redirect: "manual" }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer) return answer.status;
    await sleep(100);
  }
  throw new Error(`${url} did not answer in ${FIRST_PAGE_WITHIN_MS / 1000} s`);
}

export function describeExit({ code, signal }: Exit): string {
  return signal ? `killed by ${signal}` : `exit code ${code}`;
}

function startNode(
  root: string,
  args: string[],
  env: Environment,
  mode: "development" | "production",
  output: number | "inherit" = "inherit",
): Promise<RunningProcess> {
  const installed = path.join(root, "node_modules/.bin/node");
  return startProcess({
    command: existsSync(installed) ? installed : process.execPath,
    args,
    cwd: root,
    env: { ...env, NODE_ENV: mode },
    stdio: ["ignore", output, output],
  });
}
