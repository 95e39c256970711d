import { expect, test } from "playwright/test";
import { account, enter, signIn } from "../fixtures/people";
import { buyByApi, tokenOf } from "../fixtures/purchase";
import { complaints, scrutinize } from "../fixtures/scrutiny";
import { seeded } from "../fixtures/setting";
import { control } from "../fixtures/stand-in";
import { beat } from "../fixtures/tracks";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("an admin refunds a sale in two parts; page, certificate and public check follow", async ({
  page,
  browser,
}) => {
  const track = await beat({ title: "Given Back" });
  const buyer = await account("Rhea Turner");
  const { uuid } = await buyByApi(await tokenOf(buyer), track.id);
  const heard = complaints(page);

  await signIn(page, seeded("admin"), "/admin/purchases");
  await page.getByLabel("Search", { exact: true }).fill(buyer.email);
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page, "not the list of everybody's").toHaveURL(/[?&]q=/);
  await page.getByRole("link", { name: "Given Back" }).click();
  await scrutinize(page, "admin-purchase");
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.getByRole("button", { name: "Refund" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Amount in USD").fill("100");
  await dialog.getByRole("button", { name: "Give it back" }).click();
  await expect(dialog.getByText(/Give back between/)).toBeVisible();
  await dialog.getByLabel("Amount in USD").fill("10");
  await expect(dialog).toContainText("$1.50");
  await expect(dialog).toContainText("The buyer keeps the license");
  await dialog.getByLabel("Note").fill("A scratch in the stems.");
  await dialog.getByRole("button", { name: "Give back $10.00 USD" }).click();
  await expect(dialog).toBeHidden();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("table", { name: "Refunds" })).toContainText("Refunded", {
      timeout: 5_000,
    });
  }).toPass();

  await page.getByRole("button", { name: "Refund" }).click();
  await expect(dialog).toContainText("the license is revoked");
  await dialog.getByRole("button", { name: "Give back $19.99 USD" }).click();
  await expect(dialog).toBeHidden();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("main")).toContainText("Revoked", { timeout: 5_000 });
  }).toPass();
  await expect(page.getByRole("button", { name: "Refund" })).toBeHidden();

  const context = await browser.newContext({ baseURL: page.url() });
  const theirs = await context.newPage();
  await enter(theirs, buyer);
  await theirs.goto(`/library/licenses/${uuid}`);
  await expect(theirs.getByRole("main")).toContainText(/revoked/i);
  await theirs.goto(`/verify/${uuid}`);
  await expect(theirs.getByRole("region", { name: "Answer" })).toContainText("the purchase was refunded");
  await expect(theirs.getByRole("heading", { name: "You were allowed to" })).toBeVisible();
  await context.close();
  expect(heard).toEqual([]);
});

test("a dispute shows until when it can be answered, and hands out what to answer with", async ({ page }) => {
  const track = await beat({ title: "Never Heard Of It" });
  const buyer = await account("Dina Spute");
  await buyByApi(await tokenOf(buyer), track.id);
  await signIn(page, seeded("admin"), `/admin/purchases?q=${encodeURIComponent(buyer.email)}`);
  await page.getByRole("link", { name: "Never Heard Of It" }).click();
  const charge = await page.getByText(/^pi_/).innerText();
  await control("openDispute", { charge, reason: "unrecognized" });
  await expect(async () => {
    await page.goto("/admin/disputes?status=open");
    await expect(page.getByRole("row", { name: /Never Heard Of It/ })).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await scrutinize(page, "admin-disputes");
  await page.setViewportSize({ width: 1440, height: 900 });
  const row = page.getByRole("row", { name: /Never Heard Of It/ });
  await expect(row).toContainText("does not recognize the payment");
  const downloading = page.waitForEvent("download");
  await row.getByRole("link", { name: /^Evidence/ }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^evidence-BP-\w+-dp_\w+\.zip$/);
});

test("refunds and the inbox look right; replaying an event says so; none of it is there for others", async ({
  page,
}) => {
  await signIn(page, seeded("admin"), "/admin/refunds");
  await scrutinize(page, "admin-refunds");
  await page.goto("/admin/inbox");
  await scrutinize(page, "admin-inbox");
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("table").getByRole("link").first().click();
  await page.getByRole("button", { name: "Replay" }).click();
  await expect(page.getByText("The event is worked on again.")).toBeVisible();

  await page.context().clearCookies();
  await enter(page, await account("Nosy Parker"));
  for (const path of ["purchases", "purchases/1", "refunds", "disputes", "inbox", "inbox/evt_1"])
    expect((await page.goto(`/admin/${path}`))?.status(), path).toBe(404);
  for (const file of ["purchases/purchases.csv", "refunds/refunds.csv", "disputes/disputes.csv"])
    expect((await page.request.get(`/admin/${file}`)).status(), file).toBe(403);
});
