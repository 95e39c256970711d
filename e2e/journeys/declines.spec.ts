import { expect, type Page, test } from "playwright/test";
import { CARDS, fillIn, openCheckout, pay } from "../fixtures/checkout";
import { account, enter, signIn } from "../fixtures/people";
import { buyByApi, initiate, tokenOf } from "../fixtures/purchase";
import { seeded } from "../fixtures/setting";
import { control } from "../fixtures/stand-in";
import { beat } from "../fixtures/tracks";

const problem = (page: Page) => page.getByRole("main").getByRole("alert");
const yours = (page: Page, title: string) => page.getByRole("heading", { name: `${title} is yours.` });

test("a declined card, then one without funds, then a good one: one sale", async ({ page }) => {
  const track = await beat({ title: "Third Time" });
  await enter(page, await account());
  await openCheckout(page, track.id);
  await fillIn(page, CARDS.declined);
  await pay(page);
  await expect(problem(page).getByText("The card was declined", { exact: true })).toBeVisible();
  await expect(problem(page)).toContainText("You were not charged.");
  await expect(page.getByRole("timer", { name: "Time left" })).toBeVisible();

  await fillIn(page, CARDS.noFunds);
  await pay(page);
  await expect(problem(page)).toContainText("not enough funds");

  await fillIn(page, CARDS.good);
  await pay(page);
  await expect(yours(page, "Third Time")).toBeVisible();
  const charges = await chargesFor("Third Time");
  expect(charges.filter(({ status }) => status === "succeeded")).toHaveLength(1);
});

test("the bank asks the cardholder: a no can be tried again, a yes pays", async ({ page }) => {
  const track = await beat({ title: "Ask Me Twice" });
  await enter(page, await account());
  await openCheckout(page, track.id);
  await fillIn(page, CARDS.asksTheHolder);
  await pay(page);
  await page.getByRole("button", { name: "Fail authentication" }).click();
  await expect(problem(page)).toContainText("Your bank did not get your confirmation");

  await pay(page);
  await page.getByRole("button", { name: "Complete authentication" }).click();
  await expect(yours(page, "Ask Me Twice")).toBeVisible();
});

test("mistakes in the card and the terms are said before anything is reserved", async ({ page }) => {
  const track = await beat({ title: "Not So Fast" });
  await enter(page, await account());
  await openCheckout(page, track.id);
  await page.getByRole("checkbox", { name: /I accept/ }).check();
  await page.getByLabel("Card number").fill("4242 4242 4242 4241");
  await pay(page);
  await expect(page.getByLabel("Card number")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Card number")).toBeFocused();
  await expect(page.getByRole("timer", { name: "Time left" })).toHaveCount(0);
});

test("sold while this buyer was at the checkout", async ({ page }) => {
  const track = await beat({ title: "Gone Already" });
  await enter(page, await account());
  await openCheckout(page, track.id);
  await buyByApi(await tokenOf(await account("Quick Buyer")), track.id);
  await fillIn(page, CARDS.good);
  await pay(page);
  await expect(problem(page)).toContainText("Sold while you were looking");
  await expect(problem(page)).toContainText("You were not charged.");
  await page.getByRole("link", { name: "Find another beat" }).click();
  await expect(page).toHaveURL(/\/tracks$/);
});

test("another buyer is at the checkout: the way is closed and says for how long", async ({ page }) => {
  const track = await beat({ title: "Taken For Now" });
  await initiate(await tokenOf(await account()), track.id);
  await enter(page, await account());
  await page.goto(`/checkout/${track.id}`);
  await expect(problem(page)).toContainText("Another buyer is at the checkout with this beat");
  await expect(problem(page)).toContainText("up to 30 minutes");
});

test("one's own beat cannot be bought", async ({ page }) => {
  const track = await beat({ title: "Mine Anyway" });
  await signIn(page, seeded("producer"), `/tracks/${track.id}`);
  await expect(page.getByText("This is your own beat")).toBeVisible();
  await page.goto(`/checkout/${track.id}`);
  await expect(problem(page)).toContainText("This is your own beat");
});

test("a beat whose producer is not set up cannot be paid for", async ({ page }) => {
  const track = await beat({ title: "Not Yet" }, "newcomer");
  await enter(page, await account());
  await page.goto(`/tracks/${track.id}`);
  await expect(page.getByText("This beat cannot be bought yet")).toBeVisible();
  await page.goto(`/checkout/${track.id}`);
  await expect(problem(page)).toContainText("has not finished setting up payouts");
});

test("leaving the checkout frees the beat for others at once", async ({ page }) => {
  const track = await beat({ title: "Changed My Mind" });
  await enter(page, await account());
  await openCheckout(page, track.id);
  await fillIn(page, CARDS.declined);
  await pay(page);
  await page.getByRole("button", { name: "Leave checkout" }).click();
  await expect(page).toHaveURL(new RegExp(`/tracks/${track.id}$`));
  await buyByApi(await tokenOf(await account()), track.id);
});

test("the tab is closed while confirming: the purchase is done without it", async ({ page, context }) => {
  const track = await beat({ title: "Closed Tab" });
  await enter(page, await account());
  await openCheckout(page, track.id);
  await fillIn(page, CARDS.good);
  const confirming = page.waitForURL(/\/confirming/, { waitUntil: "commit" });
  await pay(page);
  await confirming;
  await page.close();

  const later = await context.newPage();
  await expect(async () => {
    await later.goto("/library");
    await expect(later.getByRole("row", { name: /Closed Tab/ })).toContainText("Paid", { timeout: 5_000 });
  }).toPass();
});

/** What Stripe has taken, or tried to take, for a track. */
async function chargesFor(title: string) {
  const { charge } = await control("snapshot");
  return (charge ?? [])
    .map((each) => each as { status: string; description: string | null })
    .filter(({ description }) => description?.includes(title));
}
