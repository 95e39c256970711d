import { expect, type Page, test } from "playwright/test";
import { account, enter, signIn } from "../fixtures/people";
import { newProducer } from "../fixtures/producers";
import { complaints, scrutinize } from "../fixtures/scrutiny";
import { seeded, setting } from "../fixtures/setting";
import { beat } from "../fixtures/tracks";

const tokens = (page: Page) => page.getByRole("region", { name: "Your tokens" });
const mainOf = (page: Page) => page.getByRole("main");

test("a listener asks, a producer answers with beats, one is chosen; deleted, the token comes back", async ({
  page,
  browser,
}) => {
  const heard = complaints(page);
  const mark = Date.now().toString(36);
  const listener = await account(`Lena Seeks ${mark}`);
  const maker = await newProducer(`Otto Makes ${mark}`);
  const fits = `Fits ${mark}`;
  const other = `Other ${mark}`;
  await beat({ title: other, genre: "Pop", bpm: 100 }, maker);
  await beat({ title: fits, genre: "House", bpm: 124 }, maker);

  await enter(page, listener);
  await page.goto("/requests");
  await expect(tokens(page)).toContainText("1 token left");
  await expect(page.getByText("You have not asked yet")).toBeVisible();
  await page.getByRole("link", { name: "Ask for a beat" }).first().click();
  await page.getByLabel("What are you looking for?").fill("Too short");
  await page.getByLabel("Reference").fill("http://example.com");
  await page.getByLabel("Genre").selectOption("House");
  await page.getByLabel("Slowest BPM").fill("120");
  await page.getByLabel("Fastest BPM").fill("110");
  await page.getByLabel("Amount").fill("150,50");
  await expect(page.getByRole("radio", { name: /48 hours/ })).toBeDisabled();
  await page.getByRole("button", { name: "Ask producers" }).click();
  await expect(page.getByText("Say it in at least 10 characters.")).toBeVisible();
  await expect(page.getByText("Enter an address that begins with https://.")).toBeVisible();
  await expect(page.getByLabel("What are you looking for?")).toBeFocused();
  await scrutinize(page, "request-new");
  await page.getByLabel("What are you looking for?").fill(`A house beat for a roof in July (${mark}).`);
  await page.getByLabel("Reference").fill("https://example.com/roof");
  await page.getByRole("button", { name: "Ask producers" }).click();
  await expect(page.getByText("This is below the slowest tempo.")).toBeVisible();
  await page.getByLabel("Fastest BPM").fill("128");
  await page.getByRole("button", { name: "Ask producers" }).click();
  await expect(page).toHaveURL(/\/requests$/);
  await expect(mainOf(page)).toContainText("$150.50");
  await expect(tokens(page)).toContainText("0 tokens left");
  await scrutinize(page, "requests");
  await page.goto("/requests/new");
  await expect(page.getByText("No tokens left")).toBeVisible();

  const backstage = await browser.newPage({ baseURL: setting.url });
  await enter(backstage, maker);
  await backstage.goto("/backstage/requests?genre=House&bpm=124");
  const request = backstage.getByRole("article", { name: `Request by ${listener.name}` });
  await expect(request).toContainText(`(${mark})`);
  const reference = request.getByRole("link", { name: /example\.com\/roof/ });
  await expect(reference).toHaveAttribute("rel", "noopener noreferrer nofollow ugc");
  await scrutinize(backstage, "requests-open");
  await request.getByRole("button", { name: "Answer" }).click();
  const dialog = backstage.getByRole("dialog");
  // What fits stands first, and says so.
  await expect(dialog.getByRole("checkbox").first()).toHaveAccessibleName(new RegExp(`${fits}.*fits`));
  await dialog.getByRole("checkbox", { name: new RegExp(fits) }).check();
  await dialog.getByLabel("Note").fill("Made on a roof.");
  await scrutinize(backstage, "request-answer");
  await dialog.getByRole("button", { name: "Send the beat" }).click();
  await expect(request).toContainText("You answered with 1 of 5");

  await page.goto("/notifications");
  await page.getByRole("link", { name: new RegExp(`answered your beat request with “${fits}”`) }).click();
  await expect(mainOf(page)).toContainText("Made on a roof.");
  // Answered, it no longer changes.
  await expect(page.getByRole("link", { name: "Edit" })).toHaveCount(0);
  await page.getByRole("button", { name: `Choose ${fits}` }).click();
  await expect(mainOf(page).getByText("Chosen", { exact: true })).toBeVisible();
  await scrutinize(page, "request-answered");
  await backstage.goto("/notifications");
  await expect(mainOf(backstage)).toContainText(`chose “${fits}”`);

  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByRole("alertdialog")).toContainText("You get 1 token back.");
  await page.getByRole("button", { name: "Delete it" }).click();
  await expect(tokens(page)).toContainText("1 token left");
  await backstage.goto("/backstage/requests?genre=House&bpm=124");
  await expect(mainOf(backstage)).not.toContainText(`(${mark})`);
  await backstage.close();
  expect(heard).toEqual([]);
});

test("edited while nobody has answered; an admin removes it and says why", async ({ page, browser }) => {
  const mark = Date.now().toString(36);
  await enter(page, await account(`Nick Asks ${mark}`));
  await page.goto("/requests/new");
  await page.getByLabel("What are you looking for?").fill(`A copy of that one song (${mark}).`);
  await page.getByRole("button", { name: "Ask producers" }).click();
  await page.getByRole("link", { name: new RegExp(`\\(${mark}\\)`) }).click();
  await page.getByRole("link", { name: "Edit" }).click();
  await mainOf(page).getByLabel("Mood").selectOption("Dark");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(mainOf(page).getByText("Dark", { exact: true })).toBeVisible();

  const desk = await browser.newPage({ baseURL: setting.url });
  await signIn(desk, seeded("admin"), `/admin/requests?q=${mark}`);
  await scrutinize(desk, "admin-requests");
  await desk.getByRole("link", { name: new RegExp(`\\(${mark}\\)`) }).click();
  await desk.getByRole("button", { name: "Remove" }).click();
  await desk.getByRole("button", { name: "Remove it" }).click();
  await expect(desk.getByText("Say why: the requester reads it.")).toBeVisible();
  await desk.getByLabel("Why").fill("No copies, please.");
  await desk.getByRole("button", { name: "Remove it" }).click();
  await expect(mainOf(desk)).toContainText("BeatPass has removed this request");
  await desk.close();

  await page.reload();
  await expect(mainOf(page)).toContainText("No copies, please.");
  await expect(page.getByRole("button", { name: "Delete" })).toHaveCount(0);
  await scrutinize(page, "request-removed");
});
