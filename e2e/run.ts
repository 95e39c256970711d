import path from "node:path";
import { sayAloud as say, timed } from "@/sandbox/say";
import { buildApp } from "./runner/build-app";
import { findSecrets } from "./runner/find-secrets";
import { openStage } from "./runner/open-stage";
import { playJourneys } from "./runner/play-journeys";

/**
 * `npm run test:e2e [-- names of journeys]`: the production build, worker, stand-ins and a real Chromium, all on free
 * ports and in a directory of their own. The last line says "N passed, N failed"; the exit code is 0 when none failed.
 */
const root = path.resolve(import.meta.dirname, "..");
await buildApp(root, say);

const stage = await openStage(root, say);
const interrupted = () => void stage.close().then(() => process.exit(130));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, interrupted);

const total = { passed: 0, failed: 0 };
try {
  const journeys = await playJourneys(root, stage, process.argv.slice(2));
  const leaks = await timed(
    say,
    findSecrets(stage),
    (found) => `Secrets found in logs and tables: ${found.length}`,
  );
  for (const leak of leaks) say(`  ✘ ${leak}`);
  total.passed = journeys.passed + (leaks.length === 0 ? 1 : 0);
  total.failed = journeys.failed + (leaks.length === 0 ? 0 : 1);
} finally {
  await stage.close();
}
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
