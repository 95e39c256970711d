import { expect, type Page, test } from "playwright/test";
import { database } from "@/db/client";
import { track } from "@/sandbox/testing/tracks";
import { account, enter } from "../fixtures/people";
import { accountIdOf, newProducer } from "../fixtures/producers";
import { complaints, scrutinize } from "../fixtures/scrutiny";
import { control } from "../fixtures/stand-in";

const SET_UP = "/backstage/payouts";
const check = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });

test("a newcomer sets up payouts: starts, leaves half-way, comes back by a used link, finishes, and can be bought from", async ({
  page,
  browser,
}) => {
  const heard = complaints(page);
  const producer = await newProducer();
  const { id: beatId } = await track({ db: database() }, { ...producer, token: "" });
  await enter(page, producer);
  await page.goto(`/tracks/${beatId}`);
  await page.getByRole("link", { name: "Finish the payout set-up" }).click();
  await expect(page.getByRole("heading", { name: "Set up how you are paid" })).toBeVisible();
  for (const name of ["Connected", "Details", "Charges", "Payouts"])
    await expect(check(page, name)).toContainText("Not yet");
  await scrutinize(page, "payouts-new");

  await page.getByRole("button", { name: "Set up payouts" }).click();
  await page.waitForURL(/\/sandbox\/connect\//);
  const used = page.url();
  await page.getByLabel("Legal first name").fill("Ada");
  await page.getByRole("button", { name: /leave half-way/ }).click();
  await page.waitForURL(`**${SET_UP}`);
  await expect(page.getByRole("heading", { name: "Go on where you left" })).toBeVisible();
  await expect(check(page, "Connected")).toContainText("Yes");
  await expect(page.getByText("A bank account that we can pay out to")).toBeVisible();
  await expect(page.getByText("Your first name")).toBeHidden();
  await scrutinize(page, "payouts-half-way");

  await page.goto(used);
  expect(page.url(), "a used link leads on to a fresh one").not.toBe(used);
  await page.getByLabel("Legal first name").fill("Ada");
  await page.getByLabel("Legal last name").fill("Fresh");
  await page.getByRole("button", { name: "Complete" }).click();
  await page.waitForURL(`**${SET_UP}`);
  await expect(page.getByRole("heading", { name: "You are set up" })).toBeVisible();
  for (const name of ["Connected", "Details", "Charges", "Payouts"])
    await expect(check(page, name)).toContainText("Yes");
  await scrutinize(page, "payouts-ready");

  const shop = await browser.newPage();
  await enter(shop, await account());
  await shop.goto(`/tracks/${beatId}`);
  await expect(shop.getByRole("link", { name: "Buy the exclusive rights" })).toBeVisible();
  await shop.close();
  expect(heard).toEqual([]);
});

test("restricted, disconnected, Stripe away: each is said, with one thing to do", async ({ page }) => {
  const producer = await newProducer("Ida Again");
  await enter(page, producer);
  await page.goto(SET_UP);
  await page.getByRole("button", { name: "Set up payouts" }).click();
  await page.waitForURL(/\/sandbox\/connect\//);
  const id = await accountIdOf(producer);
  await control("completeOnboarding", { account: id });

  await control("setAccount", { account: id, currently_due: ["individual.verification.document"] });
  await page.goto(SET_UP);
  await expect(page.getByRole("heading", { name: "Stripe needs something from you" })).toBeVisible();
  await expect(page.getByText("Your identity document, as a photo")).toBeVisible();
  await expect(page.getByText("Overdue")).toBeVisible();
  await scrutinize(page, "payouts-restricted");
  await page.goto("/backstage/presets");
  await page.getByRole("link", { name: "See what is missing" }).click();
  await page.waitForURL(`**${SET_UP}`);

  const fault = await control("fault", {
    kind: "500",
    match: { method: "GET", path: `/v1/accounts/${id}` },
    times: 20,
  });
  await page.goto(SET_UP);
  await expect(page.getByText("Stripe does not answer at the moment")).toBeVisible();
  await page.getByRole("button", { name: "Give it to Stripe" }).click();
  await expect(page.getByText("The payout service does not answer.")).toBeVisible();
  await control("clearFaults", { id: fault.id });

  await control("deauthorize", { account: id });
  await page.getByRole("link", { name: "Ask again" }).click();
  await expect(page.getByRole("heading", { name: "Your Stripe account is disconnected" })).toBeVisible();
  await page.getByRole("button", { name: "Connect again" }).click();
  await page.waitForURL(/\/sandbox\/connect\//);
  expect(await accountIdOf(producer)).not.toBe(id);
});
