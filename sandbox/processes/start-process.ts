import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { watch } from "./watchdog";

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface RunningProcess {
  pid: number;
  /** Settles when the process has ended, for whatever reason; never rejects. */
  exited: Promise<Exit>;
  /** Asks it to end, waits, and kills what is left after `graceMs`. */
  stop(): Promise<void>;
  /** Ends it and its children at once. */
  kill(): void;
}

export interface ProcessOptions {
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  stdio: StdioOptions;
  account?: { uid: number; gid: number };
  stopSignal?: "SIGTERM" | "SIGINT";
  graceMs?: number;
}

const running = new Set<RunningProcess>();

/** Ends everything `startProcess` started here, at once. */
export function killAll(): void {
  for (const each of running) each.kill();
}

/**
 * Starts a program in a process group of its own: Ctrl-C reaches it only through us, in our order, and it can
 * be ended with all its children. It also ends when we are killed. Rejects when the program cannot be started.
 */
export async function startProcess(options: ProcessOptions): Promise<RunningProcess> {
  const { stopSignal = "SIGTERM", graceMs = 10_000 } = options;
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env,
    stdio: options.stdio,
    detached: true,
    ...options.account,
  });
  const pid = await spawned(child);
  const unwatch = watch(pid, stopSignal.slice(3));
  let ended = false;
  const exited = new Promise<Exit>((resolve) => {
    child.once("exit", (code, signal) => {
      ended = true;
      running.delete(started);
      unwatch();
      signalGroup(pid, "SIGKILL");
      resolve({ code, signal });
    });
  });
  const started: RunningProcess = {
    pid,
    exited,
    kill() {
      if (!ended) signalGroup(pid, "SIGKILL");
    },
    async stop() {
      if (ended) return;
      signalGroup(pid, stopSignal);
      const timer = setTimeout(() => signalGroup(pid, "SIGKILL"), graceMs);
      await exited;
      clearTimeout(timer);
    },
  };
  running.add(started);
  return started;
}

function spawned(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("spawn", () => resolve(child.pid as number));
  });
}

function signalGroup(group: number, signal: NodeJS.Signals) {
  try {
    process.kill(-group, signal);
  } catch {
    // Nothing is left of the group, which is what every caller wants.
  }
}
