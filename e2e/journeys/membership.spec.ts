import { expect, type Page, test } from "playwright/test";
import { CARDS } from "../fixtures/checkout";
import { mailTo } from "../fixtures/mailbox";
import { account, enter } from "../fixtures/people";
import { control, stripe } from "../fixtures/stand-in";

async function typeCard(page: Page, card: string): Promise<void> {
  await page.getByLabel("Card number").fill(card);
  await page.getByLabel("Expiration date").fill("12 / 34");
  await page.getByLabel("Security code").fill("123");
}
const pay = (page: Page) => page.getByRole("button", { name: /^Pay \$/ }).click();
const plan = (page: Page) => page.getByRole("region", { name: "Your plan" });

test("from the plans to Plus, up to Pro, away and back again", async ({ page }) => {
  const member = await account("Nadia Osei");
  await enter(page, member);
  await page.goto("/pricing");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("link", { name: "Choose Plus" }).click();
  await expect(page.getByRole("region", { name: "Your order" })).toContainText("$45.00");
  await typeCard(page, CARDS.good);
  await pay(page);
  await expect(page.getByRole("heading", { name: "Welcome to Plus." })).toBeVisible();
  expect((await mailTo(member.email, "Welcome to BeatPass Plus")).text).toContain("$45.00 CAD");

  await page.getByRole("link", { name: "Your membership" }).click();
  await expect(plan(page)).toContainText("Active");
  await expect(page.getByRole("region", { name: "Card" })).toContainText("4242");
  await expect(page.getByRole("table", { name: "Your invoices" }).getByRole("row")).toHaveCount(2);

  await page.getByRole("button", { name: "Choose Pro" }).click();
  const question = page.getByRole("dialog", { name: "Change to Pro?" });
  await expect(question).toContainText("To pay now");
  await question.getByRole("button", { name: /^Pay .* and change$/ }).click();
  await expect(plan(page)).toContainText("Pro");
  await expect(plan(page)).toContainText("$59.00");

  await page.getByRole("button", { name: "Choose Classic" }).click();
  await page.getByRole("button", { name: "Agree" }).click();
  await expect(plan(page)).toContainText("Classic, as you chose");
  await page.getByRole("button", { name: "Stay with Pro" }).click();
  await page.getByRole("button", { name: "Agree" }).click();
  await expect(plan(page)).not.toContainText("as you chose");

  await page.getByRole("button", { name: "Cancel membership" }).click();
  await page.getByRole("button", { name: "Cancel it" }).click();
  await expect(plan(page)).toContainText("Set to end");
  await page.getByRole("button", { name: "Keep membership" }).click();
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(plan(page)).toContainText("Active");

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSV of your invoices" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^beatpass-invoices-.*\.csv$/);
});

test("a declined card is told, and the bank's question answered; then it counts", async ({ page }) => {
  await enter(page, await account());
  await page.goto("/pricing/classic/subscribe");
  await typeCard(page, CARDS.declined);
  await pay(page);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("The card was declined");
  await typeCard(page, CARDS.asksTheHolder);
  await pay(page);
  await page.getByRole("button", { name: "Complete authentication" }).click();
  await expect(page.getByRole("heading", { name: "Welcome to Classic." })).toBeVisible();
});

test("a renewal that fails is told on every page, and paid with another card", async ({ page }) => {
  const member = await account();
  await enter(page, member);
  await page.goto("/pricing/plus/subscribe");
  await typeCard(page, CARDS.good);
  await pay(page);
  await expect(page.getByRole("heading", { name: "Welcome to Plus." })).toBeVisible();

  const { data } = await stripe.customers.list({ email: member.email });
  const customer = data[0]?.id ?? "";
  const { data: cards } = await stripe.customers.listPaymentMethods(customer);
  await control("declineCard", { paymentMethod: cards[0]?.id ?? "" });
  await control("renew", { customer });
  await mailTo(member.email, "did not go through");

  await page.goto("/tracks");
  await page
    .getByRole("complementary", { name: "Payment failed" })
    .getByRole("link", { name: "Pay now" })
    .click();
  await typeCard(page, CARDS.good);
  await pay(page);
  await expect(plan(page)).toContainText("Active");
  await expect(page.getByRole("complementary", { name: "Payment failed" })).toHaveCount(0);
  await expect(page.getByRole("table", { name: "Your invoices" }).getByRole("row")).toHaveCount(3);
});
