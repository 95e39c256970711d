import { defineConfig } from "playwright/test";
import { setting } from "./fixtures/setting";
import { browser } from "./runner/browser";

export default defineConfig({
  testDir: "./journeys",
  outputDir: "../test-results/journeys",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  projects: [
    { name: "journeys", testIgnore: /without-webhooks/ },
    { name: "without webhooks", testMatch: /without-webhooks/, dependencies: ["journeys"] },
  ],
  // There for what never comes: a journey takes seconds, and on a machine that has other things to do, minutes.
  timeout: 600_000,
  expect: { timeout: 90_000, toPass: { timeout: 90_000 } },
  reporter: [["list"], ["json", { outputFile: "../test-results/journeys.json" }]],
  use: {
    baseURL: setting.url,
    ...(await browser()),
    viewport: { width: 1440, height: 900 },
    colorScheme: "dark",
    locale: "en-US",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    // Without a film of every journey, which would double their time.
    trace: { mode: "retain-on-failure", screenshots: false },
  },
});
