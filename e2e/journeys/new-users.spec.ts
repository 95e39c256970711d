import { expect, type Page, test } from "playwright/test";
import sharp from "sharp";
import { encodeWav } from "@/lib/audio/encode-wav";
import { someSound } from "@/sandbox/testing/audio/sound";
import { handedIn } from "../fixtures/audio";
import { buy, CARDS } from "../fixtures/checkout";
import { linkIn, mailTo } from "../fixtures/mailbox";
import { signIn, somebody } from "../fixtures/people";
import { PHONE } from "../fixtures/scrutiny";
import { seeded, setting } from "../fixtures/setting";
import { seededTrack } from "../fixtures/tracks";

/** Two people who have just heard of us, by nothing but what the pages offer: a listener on a phone, a producer at a desk. */

/** Opens an account by the form, and ends at `callbackUrl`. */
async function join(page: Page, name: string, callbackUrl: string): Promise<{ email: string }> {
  const person = somebody(name);
  await page.goto(`/register?callbackUrl=${encodeURIComponent(callbackUrl)}`);
  await page.getByLabel("Name").fill(person.name);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Create the account" }).click();
  await page.waitForURL(`**${callbackUrl}`);
  return person;
}

test.describe("on a phone", () => {
  test.use({ viewport: PHONE });

  test("a listener hears, likes, subscribes, downloads, holds a license, and asks for a beat", async ({
    page,
  }) => {
    const title = "Platform Rain";
    const beat = `/tracks/${await seededTrack(title)}`;
    await join(page, "Lou Listener", beat);
    const main = page.getByRole("main");
    const play = handedIn(page);
    await main.getByRole("button", { name: `Play ${title}` }).click();
    expect(await play).toMatchObject({ counted: true });
    await main
      .getByRole("button", { name: `Like ${title}` })
      .first()
      .click();
    await expect(main.getByRole("button", { name: `Like ${title}`, pressed: true })).toBeVisible();

    await main.getByRole("region", { name: "Download", exact: true }).getByRole("link").first().click();
    // The page that is left has such a link, too.
    await page.waitForURL("**/download");
    await page.getByRole("link", { name: "Compare the plans" }).click();
    await page.getByRole("link", { name: "Choose Plus" }).click();
    await page.getByLabel("Card number").fill(CARDS.good);
    await page.getByLabel("Expiration date").fill("12 / 34");
    await page.getByLabel("Security code").fill("123");
    await page.getByRole("button", { name: /^Pay \$45/ }).click();
    await expect(page.getByRole("heading", { name: "Welcome to Plus." })).toBeVisible();

    // The way to the plan began at a beat, and leads back to it.
    await page.getByRole("link", { name: "Download it" }).click();
    await page.getByRole("button", { name: "Download under the standard license" }).click();
    await expect(page.getByRole("heading", { name: "You hold a license of this beat" })).toBeVisible();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download WAV, full quality" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.wav$/);
    await page.getByRole("link", { name: "See the certificate" }).click();
    const proof = page.getByRole("link", { name: "Anyone can verify this" });
    await page.goto((await proof.getAttribute("href")) ?? "");
    await expect(page.getByRole("region", { name: "Answer" })).toContainText(
      `Lou Listener holds the standard license to “${title}”`,
    );

    await page.goto("/requests");
    await expect(page.getByRole("region", { name: "Your tokens" })).toContainText("3 tokens left");
    await page.getByRole("link", { name: "Ask for a beat" }).first().click();
    await page.getByLabel("What are you looking for?").fill("Something slow for a film about trams.");
    await page.getByRole("button", { name: "Ask producers" }).click();
    await expect(main).toContainText("Something slow for a film about trams.");
    await expect(page.getByRole("region", { name: "Your tokens" })).toContainText("2 tokens left");
  });
});

test("an applicant is reviewed, uploads a WAV, sells it, is paid for it, and climbs a level", async ({
  page,
  browser,
}) => {
  const mark = Date.now().toString(36);
  const name = `Noor ${mark}`;
  const title = `Tramlines ${mark}`;
  const applicant = await join(page, "Noor Newly", "/program");
  await page.getByRole("link", { name: "Apply", exact: true }).click();
  await page.getByLabel("Professional name").fill(name);
  await page.getByLabel("Legal name").fill("Noor Newly");
  await page.getByLabel("Link 1").fill("https://noor.example.com/beats");
  await page.getByRole("checkbox", { name: /I made these beats/ }).check();
  await page.getByRole("checkbox", { name: /I accept the/ }).check();
  await page.getByRole("button", { name: "Send the application" }).click();
  await expect(page.getByText("Waiting", { exact: true })).toBeVisible();

  const desk = await browser.newPage({ baseURL: setting.url });
  await signIn(desk, seeded("admin"), "/admin/applications");
  await desk.getByRole("link", { name }).click();
  await desk.getByRole("button", { name: "Approve" }).click();
  await desk.getByRole("alertdialog").getByRole("button", { name: "Approve" }).click();
  await expect(desk.getByText("Approved", { exact: true })).toBeVisible();
  await desk.close();

  await page.goto(linkIn(await mailTo(applicant.email, "Welcome to the Producer Program"), "/backstage"));
  await page.goto("/backstage/progress");
  const next = page.getByRole("progressbar", { name: /^Way to level \d+/ });
  const nextLevel = async () => Number(/\d+/.exec((await next.getAttribute("aria-label")) ?? "")?.[0]);
  const before = await nextLevel();
  await page.goto("/backstage/payouts");
  await page.getByRole("button", { name: "Set up payouts" }).click();
  await page.getByLabel("Legal first name").fill("Noor");
  await page.getByLabel("Legal last name").fill("Newly");
  await page.getByRole("button", { name: "Complete" }).click();
  // Back by a whole new page, whose links lead to another whole page before its scripts are there.
  await page.waitForURL("**/backstage/payouts");
  await expect(page.getByRole("heading", { name: "You are set up" })).toBeVisible();

  await page.getByRole("link", { name: "My beats" }).click();
  await page.getByLabel("Choose files").setInputFiles({
    name: `${title} 96bpm Dm.wav`,
    mimeType: "audio/wav",
    buffer: Buffer.from(encodeWav(someSound({ seconds: 8 }), 24)),
  });
  const form = page.getByRole("form", { name: `About ${title}` });
  await expect(page.getByRole("list", { name: "Uploads" })).toContainText("24 bits, stereo");
  await form.getByLabel("Genre").selectOption("House");
  await form.getByLabel("Mood").selectOption("Dark");
  await form.getByRole("button", { name: "Publish" }).click();
  const row = page.getByRole("row", { name: title });
  await expect(row).toContainText("Published");
  await row.getByRole("link", { name: title, exact: true }).click();
  const stripes = sharp({ create: { width: 600, height: 600, channels: 3, background: "#33415e" } });
  await page.setInputFiles("input[name=cover]", {
    name: "cover.png",
    mimeType: "image/png",
    buffer: await stripes.png().toBuffer(),
  });
  await page.getByLabel("Tags").fill("tram, rails");
  await page.getByLabel("Description").fill("Steel on steel, in D minor.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(`“${title}” is saved.`)).toBeVisible();

  await page.getByRole("link", { name: "Files" }).click();
  await page.getByLabel("Add stems").setInputFiles({
    name: "drums.wav",
    mimeType: "audio/wav",
    buffer: Buffer.from(encodeWav(someSound({ seconds: 2 }), 16)),
  });
  await expect(page.getByRole("row", { name: /^Stems / })).toBeVisible();
  await page.getByRole("link", { name: "Price and terms" }).click();
  await page.getByRole("radio", { name: /^Standard and exclusive/ }).check();
  await page.getByLabel("Price", { exact: true }).fill("80");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(row).toContainText("On sale");

  const shop = await browser.newPage({ baseURL: setting.url, viewport: PHONE });
  await join(shop, "Ben Buys", "/tracks");
  await shop.goto(`/tracks?q=${encodeURIComponent(title)}`);
  const found = shop.getByRole("main").getByRole("link", { name: title, exact: true });
  const id = Number(/\d+$/.exec((await found.getAttribute("href")) ?? "")?.[0]);
  await buy(shop, { id, title });
  await shop.close();

  await page.goto("/backstage/finances?records=sales");
  const sale = page.getByRole("list", { name: "Sales" }).getByRole("listitem").first();
  for (const part of [title, "Ben Buys", "$80.00", "$68.00"]) await expect(sale).toContainText(part);
  await page.goto("/backstage/progress");
  await expect(async () => {
    await page.reload();
    expect(await nextLevel()).toBeGreaterThan(before);
  }).toPass();
});
