import { expect, type Page, test } from "playwright/test";
import { buy } from "../fixtures/checkout";
import { account, enter, signIn } from "../fixtures/people";
import { complaints, scrutinize } from "../fixtures/scrutiny";
import { seeded, setting } from "../fixtures/setting";
import { beat } from "../fixtures/tracks";

const preview = (page: Page) => page.getByRole("region", { name: "Preview of the certificate" });
const card = (page: Page, name: string) => page.getByRole("article", { name, exact: true });

test("a producer makes a preset, prices a beat with it, and a buyer buys on just these terms", async ({
  page,
  browser,
}) => {
  const heard = complaints(page);
  const mark = Date.now().toString(36);
  const title = `Untold ${mark}`;
  const { id } = await beat({
    title,
    licensingType: "non_exclusive_only",
    exclusiveStatus: "not_available",
    priceMinor: null,
  });

  await signIn(page, seeded("producer"), "/backstage/presets");
  await page.getByRole("link", { name: "Start from Premium" }).click();
  await page.getByLabel("Name").fill(`Label deal ${mark}`);
  await shareByKeyboard(page);
  await limitStreams(page);
  await expect(preview(page)).toContainText("Reach up to 500,000 audio streams");
  await scrutinize(page, "preset-edit");
  await page.getByRole("button", { name: "Save the preset" }).click();
  await expect(page).toHaveURL(/\/backstage\/presets$/);
  await expect(card(page, `Label deal ${mark}`)).toContainText(
    "32/68 publishing, 5 % royalty, worldwide, 5 files",
  );
  await scrutinize(page, "presets");

  await page.goto(`/backstage/beats?q=${encodeURIComponent(title)}`);
  await expect(page.getByRole("row", { name: title })).toContainText("It is licensed to many only");
  await page.getByRole("link", { name: "Change the licensing type" }).click();
  await page.getByRole("radio", { name: /^Exclusive/ }).check();
  await page.getByLabel("Price", { exact: true }).fill("0");
  await page.getByRole("radio", { name: /^A preset/ }).check();
  await page.getByLabel("Preset", { exact: true }).selectOption({ label: await labelOf(page, mark) });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("Price", { exact: true })).toBeFocused();
  await expect(page.getByText("Enter an amount above 0, such as 29.99.")).toBeVisible();
  await page.getByLabel("Price", { exact: true }).fill("149,50");
  await page.getByLabel("Currency").selectOption("EUR");
  await scrutinize(page, "beat");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(/\/backstage\/beats$/);
  const line = page.getByRole("row", { name: title });
  await expect(line).toContainText("On sale");
  await expect(line).toContainText(`Label deal ${mark}`);
  await expect(line).toContainText("€149.50");
  await scrutinize(page, "beats");
  await page.goto("/backstage/presets");
  await expect(card(page, `Label deal ${mark}`)).toContainText("Used by 1 beat");

  const buyer = await browser.newPage({ baseURL: setting.url });
  await enter(buyer, await account());
  await buyer.goto(`/tracks/${id}`);
  await expect(buyer.getByRole("main")).toContainText("Reach up to 500,000 audio streams");
  await buyer.getByRole("link", { name: "Buy the exclusive rights" }).click();
  await expect(buyer.getByRole("region", { name: "Your purchase" })).toContainText("€149.50");
  await expect(buyer.getByRole("main")).toContainText("Reach up to 500,000 audio streams");
  await buy(buyer, { id, title });
  await buyer.close();

  await page.goto(`/backstage/beats/${id}/sale`);
  await expect(page.getByText("Price and terms of this beat no longer change")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save" })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "The terms it was sold on" })).toContainText("500,000");
  await scrutinize(page, "beat-sold");
  expect(heard).toEqual([]);
});

test("the default, a duplicate, a deletion, and what is not saved is not lost unasked", async ({ page }) => {
  const mark = Date.now().toString(36);
  await signIn(page, seeded("newcomer"), "/backstage/presets/new?example=full-buyout");
  await page.getByLabel("Name").fill(`Buyout ${mark}`);

  const questions: string[] = [];
  page.on("dialog", (dialog) => {
    questions.push(dialog.message());
    return dialog.dismiss();
  });
  await page.getByRole("link", { name: "My beats" }).click();
  await expect.poll(() => questions).toEqual(["Leave this page? What you changed is not saved."]);
  await expect(page.getByLabel("Name")).toHaveValue(`Buyout ${mark}`);
  await page.getByRole("button", { name: "Save the preset" }).click();

  const made = card(page, `Buyout ${mark}`);
  await made.getByRole("button", { name: "Make default" }).click();
  await expect(made.getByText("Default", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Beats without terms of their own are sold on")).toHaveValue(/^\d+$/);
  await expect(preview(page)).toContainText("No royalty is owed to the producer");

  await made.getByRole("link", { name: "Duplicate" }).click();
  await expect(page.getByLabel("Name")).toHaveValue(`Buyout ${mark} copy`);
  await page.getByRole("button", { name: "Save the preset" }).click();
  await expect(card(page, `Buyout ${mark} copy`)).toBeVisible();

  await made.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await expect(made).toHaveCount(0);
  await expect(page.getByLabel("Beats without terms of their own are sold on")).toHaveValue("system");

  await page.getByLabel("Beats without terms of their own are sold on").selectOption("own");
  await page.getByLabel("Your royalty, %").fill("12.5");
  await page.getByRole("button", { name: "Save the default terms" }).click();
  await expect(page.getByText("Your default terms are saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Your royalty, %")).toHaveValue("12.5");
  expect(questions, "a leave that loses nothing is not asked about").toHaveLength(1);
});

/** The two shares make 100, whichever of them moves. */
async function shareByKeyboard(page: Page): Promise<void> {
  const slider = page.getByRole("slider", { name: "Your share of the publishing" });
  await slider.press("ArrowRight");
  await slider.press("ArrowRight");
  await expect(page.getByLabel("You keep, %")).toHaveValue("32");
  await expect(page.getByLabel("The buyer gets, %")).toHaveValue("68");
  await page.getByLabel("The buyer gets, %").fill("60");
  await expect(page.getByLabel("You keep, %")).toHaveValue("40");
  await page.getByLabel("You keep, %").fill("32");
  await expect(preview(page)).toContainText("68% you");
}

/** A limit that is no number is refused beside its field, and what was entered stays. */
async function limitStreams(page: Page): Promise<void> {
  await page.getByRole("checkbox", { name: "Unlimited Audio streams" }).uncheck();
  const streams = page.getByRole("textbox", { name: "Audio streams" });
  await streams.fill("many");
  await page.getByRole("button", { name: "Save the preset" }).click();
  await expect(page.getByText("Enter a whole number from 0 up")).toBeVisible();
  await expect(streams).toBeFocused();
  await expect(streams).toHaveValue("many");
  await expect(page.getByLabel("You keep, %")).toHaveValue("32");
  await streams.fill("500000");
}

/** The whole label of the option that names this journey's preset. */
async function labelOf(page: Page, mark: string): Promise<string> {
  const option = page.getByLabel("Preset", { exact: true }).locator("option", { hasText: mark });
  return (await option.textContent()) ?? "";
}
