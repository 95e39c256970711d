import { randomBytes } from "node:crypto";
import { expect, type Page, test } from "playwright/test";
import { api } from "../fixtures/api";
import { CARDS, fillIn, openCheckout, pay } from "../fixtures/checkout";
import { mailTo } from "../fixtures/mailbox";
import { account, enter, signIn } from "../fixtures/people";
import { tokenOf } from "../fixtures/purchase";
import { scrutinize } from "../fixtures/scrutiny";
import { seeded } from "../fixtures/setting";
import { control } from "../fixtures/stand-in";
import { beat } from "../fixtures/tracks";

const summary = (page: Page) => page.getByRole("region", { name: "Your purchase" });
const code = (page: Page) => page.getByLabel("Coupon", { exact: true });
const isYours = (page: Page, title: string) =>
  expect(page.getByRole("heading", { name: `${title} is yours.` })).toBeVisible();

async function enterCode(page: Page, text: string): Promise<void> {
  await code(page).fill(text);
  await page.keyboard.press("Enter");
}

test("a fifth off, by keyboard: nothing typed is lost, and what is shown is what is charged", async ({
  page,
}) => {
  const track = await beat({ title: "A Fifth Off" });
  const buyer = await account();
  await enter(page, buyer);
  await openCheckout(page, track.id);
  await page.getByLabel("Name on the certificate").fill("Robin of Kent");
  await fillIn(page, CARDS.good);

  await enterCode(page, "no-such-code");
  await expect(summary(page)).toContainText("Invalid or expired coupon code.");
  await expect(code(page)).toBeFocused();
  await expect(code(page)).toHaveValue("no-such-code");
  await enterCode(page, "welcome20");
  await expect(summary(page)).toContainText("Discount WELCOME20");
  await expect(summary(page)).toContainText("$5.99");
  await expect(page.getByRole("button", { name: "Pay $24.00 USD" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Remove the coupon WELCOME20" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Pay $29.99 USD" })).toBeVisible();
  await expect(code(page)).toBeFocused();
  await enterCode(page, "WELCOME20");
  await expect(page.getByRole("button", { name: "Pay $24.00 USD" })).toBeVisible();
  await expect(page.getByLabel("Card number")).toHaveValue(CARDS.good);
  await expect(page.getByLabel("Name on the certificate")).toHaveValue("Robin of Kent");
  await scrutinize(page, "checkout-coupon");
  await pay(page);
  await isYours(page, "A Fifth Off");

  const { payment_intent: intents } = await control("snapshot");
  const amounts = (intents ?? [])
    .map((each) => each as { description: string; amount: number; application_fee_amount: number })
    .filter(({ description }) => description.includes("A Fifth Off"));
  expect(amounts).toMatchObject([{ amount: 2400, application_fee_amount: 360 }]);
  await page.getByRole("link", { name: "your library", exact: true }).click();
  await expect(page.getByText("Discount WELCOME20")).toBeVisible();
  expect((await mailTo(buyer.email, "A Fifth Off")).text).toContain("Discount WELCOME20: − $5.99 USD");
});

test("everything off: no card, no charge, and yet a license that anyone can check", async ({ page }) => {
  const track = await beat({ title: "On The House" });
  const buyer = await account();
  await enter(page, buyer);
  await openCheckout(page, track.id);
  await enterCode(page, "freebeat");
  await expect(page.getByText("Your coupon covers all of it. No card is needed.")).toBeVisible();
  await expect(page.getByLabel("Card number")).toBeHidden();
  await page.getByRole("checkbox", { name: /I accept these license terms/ }).check();
  await scrutinize(page, "checkout-free");
  await page.getByRole("button", { name: "Complete for free" }).click();
  await isYours(page, "On The House");
  await page.getByRole("link", { name: /\/verify\// }).click();
  await expect(page.getByText("On The House").first()).toBeVisible();
  expect((await mailTo(buyer.email, "On The House")).text).toContain("Paid: Free with coupon FREEBEAT");
  const { payment_intent: intents } = await control("snapshot");
  expect(JSON.stringify(intents)).not.toContain("On The House");

  const other = await beat({ title: "Not Again" });
  await openCheckout(page, other.id);
  await enterCode(page, "FREEBEAT");
  await expect(summary(page)).toContainText("You cannot use this coupon.");
});

test("an admin makes a coupon, sees who uses it, and stops it", async ({ page, browser }) => {
  const name = `E2E-${randomBytes(4).toString("hex").toUpperCase()}`;
  await signIn(page, seeded("admin"), "/admin/coupons");
  await page.getByRole("link", { name: "New coupon" }).first().click();
  await page.getByLabel("Code").fill(name.toLowerCase());
  await page.getByLabel("Takes off").fill("150");
  await page.getByLabel("Uses in all").fill("1");
  await page.getByRole("button", { name: "Create the coupon" }).click();
  await expect(page.getByText("At most 100 percent.")).toBeVisible();
  await expect(page.getByLabel("Takes off")).toBeFocused();
  await expect(page.getByLabel("Uses in all"), "nothing is lost").toHaveValue("1");
  await scrutinize(page, "admin-coupon-new");
  await page.getByLabel("Takes off").fill("50");
  await page.getByRole("button", { name: "Create the coupon" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  const track = await beat({ title: "Half The Price" });
  const buyer = await account("Half Buyer");
  const shop = await (await browser.newContext()).newPage();
  await enter(shop, buyer);
  await openCheckout(shop, track.id);
  await enterCode(shop, name);
  await expect(shop.getByRole("button", { name: "Pay $15.00 USD" })).toBeVisible();
  await fillIn(shop, CARDS.good);
  await pay(shop);
  await isYours(shop, "Half The Price");

  await page.reload();
  await expect(page.getByText("Used once of 1")).toBeVisible();
  await expect(page.getByRole("row", { name: /Half Buyer/ })).toContainText("Paid");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  expect((await download).suggestedFilename()).toMatch(/^beatpass-coupon-\d+-\d{4}-\d\d-\d\d\.csv$/);
  await page.getByLabel("Uses in all").fill("5");
  await page.getByRole("button", { name: "Save the terms" }).click();
  await expect(page.getByText("Used once of 5")).toBeVisible();
  await page.getByRole("button", { name: "Disable" }).click();
  await page.getByRole("button", { name: "Disable it" }).click();
  await expect(page.getByText("Disabled", { exact: true })).toBeVisible();
  const refused = await api("POST", "/coupons/validate", {
    token: await tokenOf(buyer),
    body: { code: name },
  });
  expect(refused.json.code).toBe("coupon_invalid");
  await scrutinize(page, "admin-coupon");
  await page.goto(`/admin/coupons?q=${name}&status=disabled`);
  await expect(page.getByRole("link", { name })).toBeVisible();
  await scrutinize(page, "admin-coupons");
});
