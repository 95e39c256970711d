import { migrate } from "@/db/migrate";
import type { Environment } from "./environment";
import { describeExit, keepWorker, startWeb } from "./processes/app";
import { runUntilStopped } from "./processes/run-until-stopped";
import { sayAloud as say, timed } from "./say";

/** Migrates, then runs the worker and the built web app on real parts until asked to stop or the app ends. */
export function runProduction(root: string, given: Environment): Promise<never> {
  return runUntilStopped(say, async (running) => {
    await timed(say, migrate(given.DATABASE_URL ?? ""), () => "Database schema up to date");
    const worker = await keepWorker({ root, env: given, mode: "production", say });
    running.defer(worker.stop);
    const port = Number(given.PORT ?? 3000);
    const web = await startWeb({ root, env: given, command: "start", host: "0.0.0.0", port });
    running.defer(web.stop);
    return `The web app ended (${describeExit(await web.exited)})`;
  });
}
