import { expect, type Page, test } from "playwright/test";
import sharp from "sharp";
import { hydrated } from "../fixtures/hydrated";
import { account, enter } from "../fixtures/people";
import { newProducer } from "../fixtures/producers";
import { complaints, scrutinize } from "../fixtures/scrutiny";
import { setting } from "../fixtures/setting";
import { moveByKey } from "../fixtures/sortable";
import { beat } from "../fixtures/tracks";

/** A picture of stripes, as a producer would pick it from a disk. */
async function picture(side: number) {
  const stripes = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">
    <rect width="100%" height="100%" fill="#20304a"/><rect width="100%" height="33%" fill="#d9622b"/></svg>`;
  return {
    name: "cover.png",
    mimeType: "image/png",
    buffer: await sharp(Buffer.from(stripes)).png().toBuffer(),
  };
}

const order = (page: Page) => page.getByRole("list", { name: "Beats in their order" }).getByRole("listitem");
const add = (page: Page, title: string) => page.getByRole("button", { name: `Add ${title}` }).click();
const card = (page: Page, title: string) => page.getByRole("article", { name: title, exact: true });

test("a producer puts beats together under a cover, orders them by keys, publishes; a listener plays them", async ({
  page,
  browser,
}) => {
  const heard = complaints(page);
  const mark = Date.now().toString(36);
  const maker = await newProducer(`Ivo Stack ${mark}`);
  const titles = ["Alder", "Birch", "Cedar"].map((tree) => `${tree} ${mark}`) as [string, string, string];
  const [alder, birch, cedar] = titles;
  for (const title of titles) await beat({ title }, maker);

  await enter(page, maker);
  await page.goto("/backstage/collections");
  await expect(page.getByText("No collections yet")).toBeVisible();
  await page.getByRole("link", { name: "New collection" }).first().click();
  await page.getByLabel("Title", { exact: true }).fill(`Woods ${mark}`);
  await page.getByLabel("Date").fill("2026-05-11");
  await page.getByLabel("Cover", { exact: true }).setInputFiles(await picture(400));
  for (const title of titles) await add(page, title);
  await expect(page.getByText("All your beats are in.")).toBeVisible();
  await moveByKey(page, cedar, { key: "ArrowUp", to: "place 2 of 3" });
  await expect(order(page)).toHaveText([new RegExp(alder), new RegExp(cedar), new RegExp(birch)]);

  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("Choose a picture of at least 500 × 500 pixels.")).toBeVisible();
  await page.getByLabel("Cover", { exact: true }).setInputFiles(await picture(900));
  await scrutinize(page, "collection-new");
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page).toHaveURL(/\/backstage\/collections$/);
  // One collection came of it, although the first try was refused half way.
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(card(page, `Woods ${mark}`)).toContainText("Published");
  await expect(card(page, `Woods ${mark}`)).toContainText("3 beats");
  await scrutinize(page, "collections-cards");

  const listener = await browser.newPage({ baseURL: setting.url });
  await listener.goto(`/collections?q=${mark}`);
  await listener.getByRole("link", { name: `Woods ${mark}`, exact: true }).click();
  await expect(listener.getByRole("heading", { level: 1 })).toHaveText(`Woods ${mark}`);
  await scrutinize(listener, "collection");
  const rows = listener.getByRole("main").getByRole("article").getByRole("heading", { level: 3 });
  await expect(rows).toHaveText([alder, cedar, birch]);
  await listener.getByRole("button", { name: "Play all" }).click();
  await expect(listener.getByRole("region", { name: "Player" })).toContainText(alder);
  const address = listener.url();
  await listener.goto(address.replace(/-[^/]*$/, "-another-title"));
  await expect(listener).toHaveURL(address);

  await page.getByRole("link", { name: "Table", exact: true }).click();
  await expect(page.getByRole("row", { name: new RegExp(`Woods ${mark}`) })).toContainText("11 May 2026");
  await scrutinize(page, "collections-table");
  await page.getByRole("button", { name: `Delete “Woods ${mark}”` }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await expect(page.getByText("No collections yet")).toBeVisible();
  expect((await listener.goto(address))?.status()).toBe(404);
  await page.goto("/backstage/beats");
  for (const title of titles) await expect(page.getByText(title).first()).toBeVisible();
  await listener.close();
  // Of the cover that was too small, and of nothing else.
  expect(heard).toEqual([expect.stringContaining("status of 422")]);
});

test("a draft is its producer's alone, and what is not saved is not lost unasked", async ({
  page,
  browser,
}) => {
  const mark = Date.now().toString(36);
  const maker = await newProducer(`Una Draft ${mark}`);
  await enter(page, maker);
  await page.goto("/backstage/collections/new");
  await hydrated(page.getByLabel("Title", { exact: true }));
  await page.getByLabel("Title", { exact: true }).fill(`Half ${mark}`);
  page.once("dialog", (dialog) => dialog.dismiss());
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue(`Half ${mark}`);
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(card(page, `Half ${mark}`)).toContainText("No beats yet");

  await page.getByRole("link", { name: `Half ${mark}`, exact: true }).click();
  await page.getByRole("link", { name: "See it as listeners will" }).click();
  await expect(page.getByText("Only you see this")).toBeVisible();
  const address = page.url();
  await page.goBack();
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("Choose a cover.")).toBeVisible();
  await expect(page.getByText("Put in a beat that is published and not sold.")).toBeVisible();

  const stranger = await browser.newPage({ baseURL: setting.url });
  await enter(stranger, await account());
  expect((await stranger.goto(address))?.status()).toBe(404);
  await stranger.close();
});
