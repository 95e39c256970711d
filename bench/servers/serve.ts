import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { firstPage } from "@/sandbox/processes/app";
import { freePort } from "@/sandbox/processes/free-port";

export type Server = {
  url: string;
  /** CPU time used so far, user and system, in microseconds. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
};

const NOBODYS = "00000000-0000-4000-8000-000000000000";
const reportCpu = pathToFileURL(path.join(import.meta.dirname, "report-cpu.ts")).href;

/** Starts a script that serves on 127.0.0.1 as a process of its own, and waits for its first answer. */
export async function serve(options: {
  script: string;
  args?: (port: number) => string[];
  env: Record<string, string>;
}): Promise<Server> {
  const port = await freePort();
  const loader = options.script.endsWith(".ts") ? ["--import", "tsx"] : [];
  const child = fork(options.script, options.args?.(port) ?? [], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", PORT: String(port), ...options.env },
    execArgv: [...loader, "--import", reportCpu],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  const url = `http://127.0.0.1:${port}`;
  const failed = ended.then(([code]) =>
    Promise.reject(new Error(`${options.script} ended with code ${code}`)),
  );
  await Promise.race([firstPage(`${url}/api/v1/verify-license/${NOBODYS}`), failed]);
  failed.catch(() => {});
  return {
    url,
    async cpu() {
      const answer = once(child, "message");
      child.send("cpu");
      return Number((await answer)[0]);
    },
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
