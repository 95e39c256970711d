import { expect, type Page, test } from "playwright/test";
import { database } from "@/db/client";
import { producerDays, trackDays } from "@/db/schema";
import { dayOf } from "@/lib/calendar";
import { enqueue } from "@/lib/jobs/enqueue";
import { track } from "@/sandbox/testing/tracks";
import { type Account, enter } from "../fixtures/people";
import { newProducer } from "../fixtures/producers";
import { complaints, scrutinize } from "../fixtures/scrutiny";

/** A beat of the producer's comes out, and is heard so often today; the worker follows. */
async function publishAndPlay(producer: Account, plays: number): Promise<void> {
  const db = database();
  const beat = await track(
    { db },
    { ...producer, token: "" },
    { title: "First Light", tags: ["dark"], description: "Slow and wide.", playCount: plays },
  );
  const day = dayOf(new Date());
  await db.insert(trackDays).values({ trackId: beat.id, day, plays });
  await db.insert(producerDays).values({ producerId: producer.id, day, plays });
  await enqueue(db, "follow-progress", { producerId: producer.id });
  await enqueue(db, "rebuild-leaderboards", {});
}

/** Opens the page again until the worker has come to it. */
async function reloadUntil(page: Page, holds: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.reload();
    await holds();
  }).toPass();
}

const backstage = (page: Page) => page.getByRole("navigation", { name: "Backstage" });

test("a newcomer publishes, is heard, climbs a level and stands on the leaderboard", async ({ page }) => {
  const heard = complaints(page);
  const producer = await newProducer("Ada Fresh");
  await enter(page, producer);
  await page.goto("/backstage");
  await expect(page.getByRole("heading", { name: "Hello, Ada Fresh" })).toBeVisible();
  await expect(page.getByText("0 of 3 done")).toBeVisible();
  await expect(page.getByText("Novice")).toBeVisible();
  await scrutinize(page, "dashboard-newcomer");

  await publishAndPlay(producer, 140);
  await reloadUntil(page, async () => {
    await expect(page.getByRole("link", { name: /^Plays 140/ })).toBeVisible({ timeout: 5_000 });
    await expect(page.getByText("1 of 3 done")).toBeVisible({ timeout: 5_000 });
    await expect(page.getByRole("link", { name: /^Leaderboard #\d/ })).toBeVisible({ timeout: 5_000 });
  });
  await expect(page.getByRole("region", { name: "Your most played beat" })).toContainText("First Light");

  await backstage(page).getByRole("link", { name: "Progress" }).click();
  await expect(page.getByRole("heading", { name: "Progress", level: 1 })).toBeVisible();
  // Given by another job than the places are, which may end later.
  await reloadUntil(page, async () => {
    for (const row of [/^Plays .* 140 140$/, /^Beats published .* 1 100$/, /^Complete metadata .* 1 50$/])
      await expect(page.getByRole("row", { name: row })).toBeVisible({ timeout: 5_000 });
  });
  await scrutinize(page, "progress");

  await page.goto("/backstage/activity?range=7d");
  await expect(page.getByRole("region", { name: "Top beats" })).toContainText("First Light");
  await page.getByText("The charts as a table").click();
  await expect(page.getByRole("table", { name: "Plays and downloads by day" })).toContainText("140");
  await expect(page.getByRole("table", { name: "Uploads by weekday and week" })).toContainText("1");
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV of the charts" }).click();
  expect((await file).suggestedFilename()).toMatch(/^beatpass-activity-7d-\d{4}-\d\d-\d\d\.csv$/);
  await scrutinize(page, "activity");

  await page.goto("/backstage/leaderboards?metric=plays&period=7d");
  await expect(page.getByRole("region", { name: "Your place" })).toContainText("140");
  await scrutinize(page, "backstage-leaderboards");
  expect(heard).toEqual([]);
});

test("strangers see who leads, by metric and period", async ({ page }) => {
  const heard = complaints(page);
  await page.goto("/leaderboards");
  await expect(page.getByRole("heading", { name: "Leaderboards" })).toBeVisible();
  await expect(page.getByText("Your place")).toHaveCount(0);
  await page
    .getByRole("navigation", { name: "What is compared" })
    .getByRole("link", { name: "Uploads" })
    .click();
  await expect(page).toHaveURL(/metric=uploads/);
  await page.getByLabel("Period").selectOption({ label: "Last 30 days" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/metric=uploads&period=30d/);
  await scrutinize(page, "leaderboards");
  expect(heard).toEqual([]);
});
