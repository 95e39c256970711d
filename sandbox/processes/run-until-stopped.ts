import type { Say } from "../say";
import { killAll } from "./start-process";

// On Ctrl-C the terminal signals us, and npm passes the signal on again: within this time it is one request.
const SAME_REQUEST_MS = 1_000;

/**
 * Runs what `bringUp` starts until asked to stop (Ctrl-C, SIGTERM, a closed terminal), then stops all that was put
 * on the stack, last started first, and ends this process: with 0 when asked, with 1 when `bringUp` rejected or
 * resolved with the sentence that says which part ended. Asked a second time, it kills everything.
 */
export async function runUntilStopped(
  say: Say,
  bringUp: (running: AsyncDisposableStack) => Promise<string>,
): Promise<never> {
  const asked = untilAsked(say);
  const running = new AsyncDisposableStack();
  const failure = bringUp(running).catch((error) => (error instanceof Error ? error.message : String(error)));
  const reason = await Promise.race([failure, asked]);
  if (reason) say(`✗ ${reason}`);
  await running.disposeAsync().catch((error) => say(`✗ While stopping: ${error}`));
  say("Stopped.");
  process.exit(reason ? 1 : 0);
}

function untilAsked(say: Say): Promise<undefined> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const onSignal = () => {
      if (first === undefined) {
        first = Date.now();
        say("Stopping … (once more to kill)");
        resolve(undefined);
      } else if (Date.now() - first > SAME_REQUEST_MS) {
        killAll();
        process.exit(1);
      }
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, onSignal);
  });
}
