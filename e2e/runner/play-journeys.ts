import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { SETTING_VARIABLE } from "../fixtures/setting-variable";
import type { Stage } from "./open-stage";

export const REPORT = "test-results/journeys.json";

/** Runs the journeys, or those whose files have one of `names` in their name, and counts them. */
export async function playJourneys(
  root: string,
  { env, setting }: Stage,
  names: string[],
): Promise<{ passed: number; failed: number }> {
  const report = path.join(root, REPORT);
  rmSync(report, { force: true });
  const playwright = path.join(root, "node_modules/playwright/cli.js");
  const args = [playwright, "test", "--config", "e2e/playwright.config.ts", ...names];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env, [SETTING_VARIABLE]: JSON.stringify(setting) },
    stdio: "inherit",
  });
  const [code] = await once(child, "close");
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats, errors } = JSON.parse(readFileSync(report, "utf8"));
  const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length;
  // Ended badly without a failed journey, or with none at all: that is no success either.
  const unexplained = failed === 0 && (code !== 0 || stats.expected === 0);
  return { passed: stats.expected, failed: unexplained ? 1 : failed };
}
