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
  // Generous, for machines that have other things to do; a journey takes seconds.
  timeout: 120_000,
  expect: { timeout: 20_000 },
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
