import { platform } from "node:os";
import chromium from "@sparticuz/chromium";

/**
 * On Linux the Chromium inside the npm package, which needs no system library; elsewhere Playwright's own
 * (`npx playwright install chromium`). Of the package's arguments only those it cannot do without: the others switch
 * off what browsers protect people with, and the journeys are to find out whether we get along with that.
 */
export async function browser() {
  if (platform() !== "linux") return { browserName: "chromium" as const };
  return {
    browserName: "chromium" as const,
    launchOptions: { executablePath: await chromium.executablePath(), args: ["--no-sandbox"] },
  };
}
