import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "playwright/test";
import { CARDS, fillIn, openCheckout, pay } from "../fixtures/checkout";
import { mailTo } from "../fixtures/mailbox";
import { account, enter, signIn } from "../fixtures/people";
import { newProducer } from "../fixtures/producers";
import { complaints } from "../fixtures/scrutiny";
import { seeded, setting } from "../fixtures/setting";
import { beat } from "../fixtures/tracks";

const SALES = "/backstage/finances?records=sales";
const row = (page: Page, title: string) =>
  page.getByRole("list", { name: "Sales" }).getByRole("listitem").filter({ hasText: title });

/** The rows of a CSV, each by the names of its columns. No cell of these files holds a comma. */
async function download(page: Page, link: string): Promise<Record<string, string>[]> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  const text = await readFile(await (await waiting).path(), "utf8");
  const [head = "", ...lines] = text.trimEnd().split("\r\n");
  const names = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, at) => [names[at] ?? "", cell])));
}

test("a producer from nothing to the last cent: set up, preset, price, a sale with a coupon, its refund, the books", async ({
  page,
  browser,
}) => {
  const heard = complaints(page);
  const producer = await newProducer("Nia Start");
  const title = `From Nothing ${producer.id}`;
  const { id } = await beat(
    { title, licensingType: "non_exclusive_only", exclusiveStatus: "not_available", priceMinor: null },
    producer,
  );

  await signIn(page, producer, "/backstage/payouts");
  await page.getByRole("button", { name: "Set up payouts" }).click();
  await page.getByLabel("Legal first name").fill("Nia");
  await page.getByLabel("Legal last name").fill("Start");
  await page.getByRole("button", { name: "Complete" }).click();
  // Back by a whole new page, whose menu opens for nobody before its scripts are there.
  await page.waitForURL("**/backstage/payouts");
  await expect(page.getByRole("heading", { name: "You are set up" })).toBeVisible();

  await page.getByRole("navigation", { name: "Backstage" }).getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "License presets" }).click();
  await page.getByRole("link", { name: "Start from Standard" }).click();
  await page.getByLabel("Name").fill("House terms");
  await page.getByRole("button", { name: "Save the preset" }).click();
  await expect(page.getByRole("article", { name: "House terms" })).toBeVisible();
  await page.getByRole("link", { name: "My beats" }).click();
  await page.getByRole("row", { name: title }).getByRole("link", { name: "Price and terms" }).click();
  await page.getByRole("radio", { name: /^Exclusive/ }).check();
  await page.getByLabel("Price", { exact: true }).fill("29.99");
  await page.getByRole("radio", { name: /^A preset/ }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: title })).toContainText("On sale");
  await page.goto(SALES);
  await expect(page.getByText("Nothing sold yet")).toBeVisible();

  const buyer = await account("Robin Buyer");
  const shop = await (await browser.newContext({ baseURL: setting.url })).newPage();
  await enter(shop, buyer);
  await openCheckout(shop, id);
  await shop.getByLabel("Coupon", { exact: true }).fill("welcome20");
  await shop.keyboard.press("Enter");
  await expect(shop.getByRole("button", { name: "Pay $24.00 USD" })).toBeVisible();
  await fillIn(shop, CARDS.good);
  await pay(shop);
  await expect(shop.getByRole("heading", { name: `${title} is yours.` })).toBeVisible();

  // 29.99 less a fifth is 24.00; 15 % of that are ours.
  await expect(row(page, title), "without reloading").toContainText("$20.40");
  await row(page, title).locator("summary").click();
  for (const part of ["$29.99", "$5.99", "$24.00", "$3.60", "$20.40"])
    await expect(row(page, title)).toContainText(part);
  const reference = /BP-[0-9A-Z]{10}/.exec((await row(page, title).textContent()) ?? "")?.[0] ?? "";
  expect((await mailTo(buyer.email, title)).text, "the same reference in the mail").toContain(reference);
  expect(await download(page, "CSV of these sales")).toMatchObject([
    { Reference: reference, "Buyer paid": "24.00", Earned: "20.40" },
  ]);

  const office = await (await browser.newContext({ baseURL: setting.url })).newPage();
  await signIn(office, seeded("admin"), `/admin/purchases?q=${reference}`);
  await office.getByRole("link", { name: title }).click();
  await office.getByRole("button", { name: "Refund" }).click();
  await office.getByLabel("Reason").selectOption("requested_by_customer");
  await office.getByRole("button", { name: "Give back $24.00 USD" }).click();
  await expect(office.getByText("The refund is on its way.")).toBeVisible();

  await expect(row(page, title)).toContainText("Refunded");
  await expect(row(page, title)).toContainText("$0.00");
  expect(await download(page, "CSV of these sales")).toMatchObject([
    { Reference: reference, "Buyer paid": "24.00", Earned: "0.00" },
  ]);
  for (const { email } of [buyer, producer])
    expect((await mailTo(email, "refund")).text, email).toContain(reference);
  await shop.goto("/library/licenses");
  await expect(shop.getByRole("row", { name: title })).toContainText("Revoked");
  await shop.getByRole("row", { name: title }).getByRole("link").first().click();
  await expect(shop).toHaveURL(/\/library\/licenses\/[0-9a-f-]{36}$/);
  await shop.goto(`/verify/${shop.url().slice(-36)}`);
  await expect(shop.getByRole("heading", { level: 1 })).toContainText(/not valid/i);
  await shop.goto(`/tracks/${id}`);
  await expect(shop.getByRole("link", { name: "Buy the exclusive rights" }), "listed again").toBeVisible();
  expect(heard).toEqual([]);
});
