import { env } from "./env";

/** The boundaries at which a process may die (RELIABILITY F12). Each is killed in a test. */
export type CrashPoint =
  | "initiate:before-intent"
  | "initiate:after-intent"
  | "initiate:before-answer"
  | "subscribe:after-subscription"
  | "change:after-upgrade"
  | "pool:sent"
  | "settle:before-certificate"
  | "settle:after-certificate"
  | "refund:made"
  | "align:fee-returned"
  | "pdf:stored"
  | "upload:examined"
  | "upload:kept"
  | "mail:before-send";

/** Dies here, as by `kill -9`, when CRASH_AT names this point. Does nothing otherwise. */
export function crashPoint(name: CrashPoint): void {
  if (env.CRASH_AT !== name) return;
  process.kill(process.pid, "SIGKILL");
  // SIGKILL is delivered asynchronously: stand still until it arrives, so that nothing after this line runs.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
