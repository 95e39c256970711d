import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "playwright/test";
import { sha256 } from "@/lib/ids";
import { readPdf } from "@/lib/pdf/read-pdf.fixture";
import { api } from "../fixtures/api";
import { buy } from "../fixtures/checkout";
import { newMember } from "../fixtures/members";
import { account, enter } from "../fixtures/people";
import { newProducer } from "../fixtures/producers";
import { tokenOf } from "../fixtures/purchase";
import { scrutinize } from "../fixtures/scrutiny";
import { setting } from "../fixtures/setting";
import { beat } from "../fixtures/tracks";
import { verifyOffline } from "../fixtures/verify-offline";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("from the plan to the proof: terms, download, certificate, check, and the producer's side of it", async ({
  page,
  browser,
}, info) => {
  const seller = await newProducer("Dee Licensor");
  const made = await beat({ title: "Once For All", licensingType: "both" }, seller);
  const member = await newMember("plus");
  await enter(page, member);
  await page.goto(`/tracks/${made.id}`);
  const box = page.getByRole("region", { name: "Download", exact: true });
  await expect(box).toContainText("Included in your Plus plan");
  await box.getByRole("link", { name: "Download" }).click();

  await expect(page.getByRole("heading", { name: "The standard license, in plain words" })).toBeVisible();
  await expect(page.getByText("Credit the song “Produced by Dee Licensor”")).toBeVisible();
  await scrutinize(page, "download-terms");
  await page.getByLabel("Name on the certificate").fill("Melanie Member");
  await page.getByRole("button", { name: "Download under the standard license" }).click();
  await expect(page.getByRole("heading", { name: "You hold a license of this beat" })).toBeVisible();
  await scrutinize(page, "download-files");
  const wav = await saved(page, "Download WAV, full quality");

  await page.getByRole("link", { name: "See the certificate" }).click();
  const paper = page.getByRole("article", { name: /Certificate of standard license/ });
  await expect(paper).toContainText("Melanie Member");
  await expect(paper, "the very bytes that were delivered").toContainText(sha256(wav));
  await expect(page.getByText("Under the plan")).toBeVisible();
  const verifyUrl =
    (await page.getByRole("link", { name: "Anyone can verify this" }).getAttribute("href")) ?? "";
  const pdf = page.getByRole("link", { name: "Download PDF" });
  const pdfHref = (await pdf.getAttribute("href")) ?? "";
  await expect.poll(async () => (await page.request.get(pdfHref)).status()).toBe(200);
  expect((await readPdf(await saved(page, "Download PDF"))).qrCode).toBe(verifyUrl);
  const keys = await (await fetch(`${setting.apiUrl}/licenses/jwks`)).text();
  const certificate = await saved(page, "Signed data, JSON");
  expect(await verifyOffline(info.outputDir, certificate.toString(), keys)).toContain("the standard license");

  const stranger = await browser.newPage({ baseURL: setting.url });
  await stranger.goto(verifyUrl);
  const answer = stranger.getByRole("region", { name: "Answer" });
  await expect(answer).toContainText("Melanie Member holds the standard license to “Once For All” since");
  await expect(stranger.getByText("Train AI with it")).toBeVisible();
  await expect(stranger.getByText(member.email)).toHaveCount(0);
  await scrutinize(stranger, "verify-standard");
  await stranger.close();

  await page.goto("/library/downloads");
  expect(await saved(page, "WAV of Once For All"), "again, with one click").toEqual(wav);
  await scrutinize(page, "library-downloads");
  await page.goto("/library/licenses?type=standard");
  await expect(page.getByRole("link", { name: "Certificate of Once For All" })).toBeVisible();
  await page.goto("/library/licenses?type=exclusive");
  await expect(page.getByText("Nothing fits that")).toBeVisible();

  const producers = await browser.newPage({ baseURL: setting.url });
  await enter(producers, seller);
  await producers.goto("/backstage/licenses");
  await expect(producers.getByRole("link", { name: "Melanie Member" })).toBeVisible();
  await scrutinize(producers, "licenses-granted");
  await producers.getByRole("button", { name: /^Revoke BPL-/ }).click();
  await producers.getByLabel("What was violated").fill("Sold in a sample pack.");
  await producers.getByRole("button", { name: "Revoke the license" }).click();
  await expect(producers.getByRole("table").getByText("Revoked")).toBeVisible();
  await producers.close();

  await page.goto(`/tracks/${made.id}/download`);
  await expect(page.getByText("Your license was revoked")).toBeVisible();
  await page.goto(verifyUrl);
  await expect(page.getByRole("region", { name: "Answer" })).toContainText("Not valid");
});

test("sold exclusively to another: the license stays valid, its files are the buyer's, and the page says so", async ({
  page,
  browser,
}) => {
  const made = await beat({ title: "Sold Over Their Heads", licensingType: "both" });
  const member = await newMember("classic");
  const token = await tokenOf(member);
  const { status } = await api("POST", `/tracks/${made.id}/download`, {
    token,
    body: { terms_accepted: true },
  });
  expect(status).toBe(200);
  const buyers = await browser.newPage({ baseURL: setting.url });
  await enter(buyers, await account());
  await buy(buyers, made);
  await buyers.getByRole("link", { name: "See the certificate" }).first().click();
  await expect(buyers.getByRole("article")).toContainText("1 standard license was issued for this recording");
  await buyers.close();

  await enter(page, member);
  await page.goto("/library/downloads");
  await expect(
    page.getByText("The exclusive rights were sold, so the files are the buyer’s alone now."),
  ).toBeVisible();
  await page.goto(`/tracks/${made.id}/download`);
  await expect(page.getByText("Your license stays valid")).toBeVisible();
  expect((await api("GET", `/tracks/${made.id}/files/wav`, { token })).json.code).toBe("exclusive_sold");
});

test("who has no plan reads what the license allows, and where plans are", async ({ page }) => {
  const made = await beat({
    title: "For Members",
    licensingType: "non_exclusive_only",
    exclusiveStatus: "not_available",
    priceMinor: null,
  });
  await page.goto(`/tracks/${made.id}/download`);
  await expect(page.getByRole("link", { name: "Sign in" }).last()).toBeVisible();
  await scrutinize(page, "download-stranger");
  await enter(page, await account());
  await page.goto(`/tracks/${made.id}`);
  await page
    .getByRole("region", { name: "Download" })
    .getByRole("link", { name: "Compare the plans" })
    .click();
  await expect(page).toHaveURL(new RegExp(`/pricing\\?beat=${made.id}$`));
});

test("who has no plan is shown the plans where downloads would stand", async ({ page }) => {
  await enter(page, await account());
  await page.goto("/library/downloads");
  await expect(page.getByText("Nothing downloaded yet")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Compare the plans" }).click();
  await page.waitForURL("**/pricing");
});

async function saved(page: Page, link: string): Promise<Buffer> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  return readFile(await (await waiting).path());
}
