import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "playwright/test";
import { readPdf } from "@/lib/pdf/read-pdf.fixture";
import { heard, watchAudio } from "../fixtures/audio";
import { buy, CARDS, fillIn, pay } from "../fixtures/checkout";
import { mailTo } from "../fixtures/mailbox";
import { account, enter, signIn } from "../fixtures/people";
import { seeded, setting } from "../fixtures/setting";
import { beat } from "../fixtures/tracks";
import { verifyOffline } from "../fixtures/verify-offline";

test("the catalog is searched and filtered, and its address holds all of it", async ({ page }) => {
  await page.goto("/tracks");
  const beats = page.getByRole("main").getByRole("article");
  await expect(beats.first()).toBeVisible();

  await page.getByRole("form", { name: "Filters" }).getByLabel("Genre").selectOption("Lo-fi");
  await expect(page).toHaveURL(/\?genre=Lo-fi$/);
  await expect(page.getByRole("heading", { name: "Saguaro" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Midnight Ferris" })).toHaveCount(0);

  await page.getByRole("form", { name: "Filters" }).getByLabel("Search").fill("platform");
  await expect(page).toHaveURL(/q=platform/);
  await expect(beats).toHaveCount(1);
  await page.reload();
  await expect(beats, "the address alone brings it back").toHaveCount(1);
  await expect(page.getByRole("form", { name: "Filters" }).getByLabel("Genre")).toHaveValue("Lo-fi");

  await page.goto("/tracks?q=no+such+beat+anywhere");
  await page.getByRole("link", { name: "Show the whole catalog" }).click();
  await expect(beats).not.toHaveCount(0);
});

test("a beat plays on while one looks around, and the keyboard steers it", async ({ page }) => {
  await watchAudio(page, 0.25);
  await page.goto("/tracks?genre=Trap&sort=popular");
  await page.getByRole("button", { name: "Play Midnight Ferris by Mara Voss" }).click();
  const player = page.getByRole("region", { name: "Player" });
  await expect(player.getByRole("link", { name: "Midnight Ferris" })).toBeVisible();
  await expect.poll(async () => (await heard(page)).seconds, "it can be heard").toBeGreaterThan(0.5);

  const before = await heard(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Verify" }).click();
  await expect(page).toHaveURL(/\/verify$/);
  await expect.poll(async () => (await heard(page)).seconds).toBeGreaterThan(before.seconds);
  const after = await heard(page);
  expect(after, "the same element, never started anew").toMatchObject({
    elements: 1,
    starts: 1,
    playing: true,
  });

  await page.keyboard.press("Space");
  await expect.poll(async () => (await heard(page)).playing).toBe(false);
  await player.getByRole("slider", { name: "Position in Midnight Ferris" }).press("ArrowRight");
  await expect.poll(async () => (await heard(page)).seconds).toBeGreaterThan(after.seconds);
});

test("from the beat to the proof: buy, download, print, verify online and offline", async ({
  page,
  browser,
}, info) => {
  const buyer = seeded("buyer");
  await signIn(page, buyer, "/tracks?genre=Drill");
  await page.getByRole("heading", { name: "Glass Harbor" }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "Glass Harbor" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Exclusive rights" })).toContainText("€349.00");
  await expect(page.getByRole("heading", { name: "The exclusive license, in plain words" })).toBeVisible();
  await expect(page.getByText("What you download")).toBeVisible();
  const trackUrl = page.url();

  await page.getByRole("link", { name: "Buy the exclusive rights" }).click();
  await expect(page.getByRole("region", { name: "Your purchase" })).toContainText("€349.00");
  await page.getByLabel("Name on the certificate").fill("Samuel Rivera");
  await fillIn(page, CARDS.good);
  const confirming = page.waitForURL(/\/confirming\?purchase=\d+$/);
  await pay(page);
  await confirming;
  await expect(page.getByRole("heading", { name: "Glass Harbor is yours." })).toBeVisible();
  const verifyUrl = (await page.getByRole("link", { name: /\/verify\// }).textContent())?.trim() ?? "";
  expect(verifyUrl).toMatch(new RegExp(`^${setting.url}/verify/[0-9a-f-]{36}$`));

  const mail = await mailTo(buyer.email, "Glass Harbor");
  expect(mail.text).toContain(verifyUrl);

  await page.goto("/library");
  await page.getByRole("link", { name: "Glass Harbor", exact: true }).click();
  await expect(page.getByRole("region", { name: "How it stands" })).toContainText("Paid");
  await downloadFiles(page);

  await page.getByRole("link", { name: "See the certificate" }).click();
  await expect(page.getByRole("article", { name: /Certificate of exclusive rights/ })).toContainText(
    "Samuel Rivera",
  );
  const pdf = await readPdf(await pdfThere(page));
  expect(pdf.qrCode, "what a phone reads off the paper").toBe(verifyUrl);

  const certificate = await saved(page, "Signed data, JSON");
  const keys = await (await fetch(`${setting.apiUrl}/licenses/jwks`)).text();
  const verified = await verifyOffline(info.outputDir, certificate.toString(), keys);
  expect(verified).toContain("GENUINE");
  expect(verified).toContain("The private part is what was signed.");
  const forged = certificate.toString().replaceAll("Samuel Rivera", "Somebody Else");
  await expect(verifyOffline(info.outputDir, forged, keys), "a changed name").rejects.toThrow("NOT GENUINE");

  const stranger = await browser.newPage({ baseURL: setting.url });
  await stranger.goto(verifyUrl);
  await expect(stranger.getByRole("region", { name: "Answer" })).toContainText("Valid");
  await expect(stranger.getByRole("main")).toContainText("Samuel Rivera");
  await expect(stranger.getByText(buyer.email), "masked for strangers").toHaveCount(0);
  await stranger.goto(trackUrl);
  await expect(stranger.getByRole("region", { name: "Exclusive rights" })).toContainText("Sold");
  await expect(stranger.getByRole("link", { name: "Buy the exclusive rights" })).toHaveCount(0);
  await stranger.goto("/tracks?genre=Drill");
  await expect(stranger.getByRole("heading", { name: "Glass Harbor" })).toHaveCount(0);
  await stranger.close();
});

test("files are for the buyer alone", async ({ page, browser }) => {
  await enter(page, await account());
  const track = await beat({ title: "Only Mine" });
  await buy(page, track);
  const file = await page
    .getByRole("link", { name: /^Download/ })
    .first()
    .getAttribute("href");
  const other = await browser.newPage({ baseURL: setting.url });
  for (const who of ["nobody", "somebody else"]) {
    if (who === "somebody else") await enter(other, await account());
    expect((await other.request.get(file ?? "")).status(), who).toBe(who === "nobody" ? 401 : 404);
  }
  await other.close();
});

/** Each file comes whole as an attachment, and in parts when a part is asked for. */
async function downloadFiles(page: Page): Promise<void> {
  const links = page.getByRole("region", { name: "Files" }).getByRole("link", { name: /^Download/ });
  await expect(links).toHaveCount(4);
  for (const link of await links.all()) {
    const waiting = page.waitForEvent("download");
    await link.click();
    const download = await waiting;
    const whole = await readFile(await download.path());
    expect(download.suggestedFilename()).toMatch(/^[\w ().,–-]+\.(wav|mp3|zip)$/);

    const part = await page.request.get(download.url(), { headers: { range: "bytes=4-11" } });
    expect([part.status(), part.headers()["content-range"]]).toEqual([206, `bytes 4-11/${whole.length}`]);
    expect(await part.body()).toEqual(whole.subarray(4, 12));
    expect(part.headers()["content-disposition"]).toMatch(/^attachment; filename/);
  }
}

async function saved(page: Page, link: string): Promise<Buffer> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  return readFile(await (await waiting).path());
}

/** The PDF is made after the sale: it is asked for until it is there, and then downloaded as people do. */
async function pdfThere(page: Page): Promise<Buffer> {
  const href = await page.getByRole("link", { name: "Download PDF" }).getAttribute("href");
  await expect.poll(async () => (await page.request.get(href ?? "")).status()).toBe(200);
  return saved(page, "Download PDF");
}
