import { expect, type Page, test } from "playwright/test";
import { account, enter } from "../fixtures/people";
import { scrutinize } from "../fixtures/scrutiny";
import { setting } from "../fixtures/setting";
import { moveByKey } from "../fixtures/sortable";

async function openMenu(page: Page, title: string): Promise<void> {
  await page
    .getByRole("main")
    .getByRole("button", { name: `More for ${title}` })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Add to playlist" }).click();
}

test("a playlist is made while a beat goes in, put in order, shared, and deleted", async ({
  page,
  browser,
}) => {
  await enter(page, await account("Pia Lister"));
  await page.goto("/tracks?sort=popular");
  await openMenu(page, "Midnight Ferris");
  const dialog = page.getByRole("dialog", { name: "Add to playlist" });
  await dialog.getByLabel("New playlist").fill("Late trains");
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog.getByRole("checkbox", { name: /Late trains/ })).toBeChecked();
  await scrutinize(page, "add-to-playlist");
  await page.keyboard.press("Escape");
  await openMenu(page, "Osu Nights");
  await dialog.getByRole("checkbox", { name: /Late trains/ }).check();
  await expect(dialog.getByText("2 beats, private")).toBeVisible();
  await page.keyboard.press("Escape");

  await page.goto("/playlists");
  await scrutinize(page, "playlists");
  await page.getByRole("link", { name: /Late trains/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Late trains" })).toBeVisible();
  const lines = page.getByRole("main").getByRole("button", { name: /^Move / });
  await expect(lines.first()).toHaveAccessibleName("Move Midnight Ferris");
  await moveByKey(page, "Midnight Ferris", { key: "ArrowDown", to: "place 2 of 2" });
  await expect(lines.first()).toHaveAccessibleName("Move Osu Nights");
  await expect(page.getByRole("main").locator("[aria-busy=true]")).toHaveCount(0);
  await page.reload();
  await expect(lines.first(), "the order is kept").toHaveAccessibleName("Move Osu Nights");
  await scrutinize(page, "playlist");

  const address = page.url();
  const stranger = await browser.newPage({ baseURL: setting.url });
  expect((await stranger.goto(address))?.status(), "private is not there for others").toBe(404);
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByRole("checkbox", { name: /Public/ }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("main").getByText("Public", { exact: true })).toBeVisible();
  expect((await stranger.goto(address))?.status()).toBe(200);
  await expect(stranger.getByText("Pia Lister")).toBeVisible();
  await expect(stranger.getByRole("button", { name: "Delete" })).toHaveCount(0);
  await stranger.close();

  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await page.waitForURL("**/playlists");
  await expect(page.getByText("No playlist yet")).toBeVisible();
});
