import { readFile } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { expect, type Page, test } from "playwright/test";
import { database } from "@/db/client";
import { producers } from "@/db/schema";
import { track, withFiles } from "@/sandbox/testing/tracks";
import { type Account, account, enter } from "../fixtures/people";
import { newProducer } from "../fixtures/producers";
import { initiate, tokenOf } from "../fixtures/purchase";
import { complaints, scrutinize } from "../fixtures/scrutiny";
import { control, stripe } from "../fixtures/stand-in";

const FINANCES = "/backstage/finances";

/** Connects a producer of the journey's own to an account at the stand-in that is ready for everything. */
async function connect(producer: Account): Promise<string> {
  const { id } = await control("addReadyAccount", { email: producer.email });
  await database()
    .update(producers)
    .set({ stripeAccountId: id, chargesEnabled: true, payoutsEnabled: true, detailsSubmitted: true })
    .where(eq(producers.userId, producer.id));
  return id;
}

/** Somebody buys a beat of the producer's by the API; answers the payment. */
async function sell(producer: Account, title: string, priceMinor: number, currency = "USD"): Promise<string> {
  const db = database();
  const beat = await withFiles(
    { db },
    await track({ db }, { ...producer, token: "" }, { title, priceMinor, currency }),
  );
  const { intentId } = await initiate(await tokenOf(await account("Robin Buyer")), beat.id);
  await stripe.paymentIntents.confirm(intentId, { payment_method: "pm_card_visa" });
  return intentId;
}

// A row may open to a list of its own.
const sales = (page: Page) => page.getByRole("list", { name: "Sales" }).locator("> li");
const figure = (page: Page, currency: string, name: string) =>
  page
    .getByRole("region", { name: `Balance in ${currency}` })
    .getByRole("link", { name: new RegExp(`^${name}.*\\d`) });

/** The sum of a column of the file that the link gives, in cents. No cell of these files holds a comma. */
async function addUp(page: Page, link: string, column: string): Promise<number> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^beatpass-[a-z-]+(-[A-Z]{3})?-\d{4}-\d\d-\d\d\.csv$/);
  const [head = "", ...rows] = (await readFile(await download.path(), "utf8")).trimEnd().split("\r\n");
  const place = head.split(",").indexOf(column);
  expect(place, head).toBeGreaterThanOrEqual(0);
  return rows.reduce((sum, row) => sum + Math.round(Number(row.split(",")[place]) * 100), 0);
}

test("a sale is there within seconds, to the cent; refund and payout follow, and the file adds up to the figures", async ({
  page,
}) => {
  const heard = complaints(page);
  const producer = await newProducer("Ada Fresh");
  await enter(page, producer);
  await page.goto(FINANCES);
  await expect(page.getByText("Nothing sold yet")).toBeVisible();
  await expect(page.getByRole("link", { name: "Set up payouts" })).toBeVisible();
  await scrutinize(page, "finances-empty");

  const accountId = await connect(producer);
  await page.goto(FINANCES);
  const first = await sell(producer, "Northern Line", 2999);
  await expect(sales(page).filter({ hasText: "Northern Line" }), "without reloading").toBeVisible();
  await expect(figure(page, "USD", "Lifetime volume")).toContainText("$29.99");
  await expect(figure(page, "USD", "Future payouts")).toContainText("$25.49");
  await expect(figure(page, "USD", "Total balance")).toContainText("$25.49");

  const row = sales(page).filter({ hasText: "Northern Line" });
  await row.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(row.getByText("Your share", { exact: true })).toBeVisible();
  await expect(row.getByRole("definition").filter({ hasText: "-$4.50" })).toBeVisible();
  const reference = /BP-[0-9A-Z]{10}/.exec((await row.textContent()) ?? "")?.[0] ?? "";
  expect((await stripe.paymentIntents.retrieve(first)).metadata.reference, "the same at Stripe").toBe(
    reference,
  );
  await expect(row.getByRole("link", { name: /^BPL-/ })).toHaveAttribute("href", /^\/verify\/[0-9a-f-]{36}$/);

  await sell(producer, "Southern Line", 10_000);
  await sell(producer, "Ligne Nord", 900, "EUR");
  await expect(sales(page), "open rows stay open while others come").toHaveCount(3);
  await expect(row.getByText("Your share", { exact: true })).toBeVisible();
  await stripe.refunds.create({
    payment_intent: first,
    amount: 1000,
    reverse_transfer: true,
    refund_application_fee: true,
  });
  await expect(row.getByText("Paid, part refunded")).toBeVisible();
  await expect(row.getByText("Left of your share")).toBeVisible();
  await control("makeAvailable", { account: accountId });
  const payout = await stripe.payouts.create({ amount: 5000, currency: "usd" }, { stripeAccount: accountId });
  await expect(figure(page, "USD", "In transit")).toContainText("$50.00");
  await expect(figure(page, "USD", "Future payouts")).toContainText("$51.99");
  await expect(page.getByText("Below the least that is paid out"), "7.65 EUR wait").toBeVisible();

  await figure(page, "USD", "Total balance").click();
  const statement = page.locator("#statement-USD");
  await expect(statement).toBeVisible();
  await expect(statement.getByText("$101.99"), "both sides come to the same").toHaveCount(2);
  await scrutinize(page, "finances");

  await figure(page, "USD", "Lifetime volume").click();
  await expect(page).toHaveURL(/currency=USD/);
  await expect(sales(page)).toHaveCount(2);
  expect(await addUp(page, "CSV of these sales", "Buyer paid")).toBe(12_999);
  expect(await addUp(page, "CSV of these sales", "Earned")).toBe(10_199);
  await figure(page, "USD", "Future payouts").click();
  await expect(page).toHaveURL(/state=unpaid/);
  expect(await addUp(page, "CSV of these sales", "In future payouts")).toBe(5199);

  await figure(page, "USD", "In transit").click();
  const paid = page
    .getByRole("list", { name: "Payouts" })
    .getByRole("listitem")
    .filter({ hasText: payout.id });
  await paid.locator("summary").click();
  await scrutinize(page, "finances-payouts");
  await paid.getByRole("link", { name: /^The sales in it/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "$50.00 USD" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Sales in this payout" })).toContainText(reference);
  expect(await addUp(page, "CSV of its sales", "In this payout")).toBe(5000);
  await scrutinize(page, "payout");

  await page.goto(`${FINANCES}?q=${reference.toLowerCase()}`);
  await expect(sales(page)).toHaveCount(1);
  await page.goto(`${FINANCES}?records=refunds`);
  await expect(page.getByRole("list", { name: "Refunds" })).toContainText("-$8.50");
  await page.goto(`${FINANCES}?q=nothing+is+called+this`);
  await page.getByRole("link", { name: "Show all sales" }).click();
  await expect(sales(page)).toHaveCount(3);
  expect(heard).toEqual([]);
});

test("finances are the producer's alone: page, payout and files", async ({ page }) => {
  await page.goto(FINANCES);
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);
  await enter(page, await account());
  await page.goto(FINANCES);
  await expect(page).toHaveURL(/\/backstage\/closed$/);
  for (const file of ["sales", "refunds", "payouts", "earnings"])
    expect((await page.request.get(`${FINANCES}/${file}.csv`)).status(), file).toBe(403);

  const [producer, other] = [await newProducer(), await newProducer()];
  const accountId = await connect(other);
  await sell(other, "Somebody Else's", 2999);
  await control("makeAvailable", { account: accountId });
  await enter(page, other);
  await page.goto(`${FINANCES}?records=payouts`);
  await stripe.payouts.create({ amount: 1500, currency: "usd" }, { stripeAccount: accountId });
  const payouts = page.getByRole("list", { name: "Payouts" }).getByRole("listitem");
  await expect(payouts).toHaveCount(1);
  await payouts.locator("summary").click();
  const theirs = await payouts.getByRole("link", { name: /^The sales in it/ }).getAttribute("href");
  await enter(page, producer);
  expect((await page.goto(theirs ?? ""))?.status()).toBe(404);
  expect((await page.request.get(`${theirs}/sales.csv`)).status()).toBe(404);
});
