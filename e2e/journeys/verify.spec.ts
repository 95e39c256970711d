import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "playwright/test";
import { api } from "../fixtures/api";
import { account } from "../fixtures/people";
import { buyByApi, tokenOf } from "../fixtures/purchase";
import { seeded } from "../fixtures/setting";
import { beat } from "../fixtures/tracks";

const answer = (page: Page) => page.getByRole("region", { name: "Answer" });

test("valid, by number, by id and by link; then revoked, with date and reason", async ({ page }) => {
  const track = await beat({ title: "Proof Of Purchase" });
  const token = await tokenOf(await account("Vera Fied"));
  const { uuid, license_number, public: certificate } = await buyByApi(token, track.id);
  for (const text of [license_number, uuid, certificate.verify_url]) {
    await page.goto("/verify");
    await page.getByLabel("License number, verify link or certificate id").fill(text);
    await page.getByRole("button", { name: "Verify" }).click();
    await expect(page, text).toHaveURL(new RegExp(`/verify/${uuid}$`));
    await expect(answer(page).getByRole("heading", { name: "Valid", exact: true })).toBeVisible();
  }
  await expect(answer(page)).toContainText("3 checks so far");
  await expect(page.getByRole("main")).toContainText("Vera Fied");

  const revoked = await api("POST", `/licenses/${uuid}/revoke`, {
    token: seeded("admin").token,
    body: { reason: "fraud" },
  });
  expect(revoked.status, JSON.stringify(revoked.json)).toBe(200);
  await page.reload();
  await expect(answer(page).getByRole("heading", { name: "Not valid" })).toBeVisible();
  await expect(answer(page)).toContainText("revoked");
  await expect(answer(page)).toContainText(/Reason: \w+/);
  await expect(answer(page).getByRole("time").first()).toHaveAttribute(
    "datetime",
    revoked.json.data.revoked_at,
  );
});

test("not found, whether a number was made up or a certificate's address", async ({ page }) => {
  for (const text of ["BPL-2026-ZZZZZZZZ", "what is this"]) {
    const response = await page.goto(`/verify?q=${encodeURIComponent(text)}`);
    expect(response?.status()).toBe(200);
    await expect(answer(page).getByRole("heading", { name: "Not found" })).toBeVisible();
  }
  const response = await page.goto(`/verify/${randomUUID()}`);
  expect(response?.status()).toBe(404);
  await expect(answer(page).getByRole("heading", { name: "Not found" })).toBeVisible();
});

test("on paper the answer is ink without a dark ground, and what is for the screen is left out", async ({
  page,
}) => {
  const track = await beat({ title: "On Paper" });
  const { uuid } = await buyByApi(await tokenOf(await account()), track.id);
  await page.goto(`/verify/${uuid}`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  const paper = await answer(page).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(paper).toBe("rgba(0, 0, 0, 0)");
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"]).toContain(ground);
});
