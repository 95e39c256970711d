import path from "node:path";
import { sayAloud as say, timed } from "@/sandbox/say";
import { buildApp } from "./runner/build-app";
import { findSecrets } from "./runner/find-secrets";
import { openStage, type Stage } from "./runner/open-stage";
import { playJourneys } from "./runner/play-journeys";

/**
 * `npm run test:e2e [-- names of journeys]`: the production build, worker, stand-ins and a real Chromium, all on free
 * ports and in a directory of their own. The last line says "N passed, N failed"; the exit code is 0 when none failed.
 */
const root = path.resolve(import.meta.dirname, "..");

const { passed, failed } = await run().catch((error) => {
  say(`✗ ${error instanceof Error ? error.message : error}`);
  return { passed: 0, failed: 1 };
});
say(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function run(): Promise<{ passed: number; failed: number }> {
  await buildApp(root, say);
  const stage = await openStage(root, say);
  const interrupted = () => void stage.close().then(() => process.exit(130));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, interrupted);
  try {
    const { passed, failed } = await playJourneys(root, stage, process.argv.slice(2));
    return (await keepsSecrets(stage)) ? { passed: passed + 1, failed } : { passed, failed: failed + 1 };
  } finally {
    await stage.close();
  }
}

async function keepsSecrets(stage: Stage): Promise<boolean> {
  const finding = findSecrets(stage);
  const leaks = await timed(say, finding, ({ length }) => `Secrets found in logs and tables: ${length}`);
  for (const leak of leaks) say(`  ✘ ${leak}`);
  return leaks.length === 0;
}
