import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "playwright/test";
import { api } from "../fixtures/api";
import { CARDS, fillIn, openCheckout, pay } from "../fixtures/checkout";
import { type Account, account, enter } from "../fixtures/people";
import { buyByApi, initiate, pdfOf, tokenOf } from "../fixtures/purchase";
import { complaints, PHONE, scrutinize } from "../fixtures/scrutiny";
import { seeded } from "../fixtures/setting";
import { beat, seededTrack } from "../fixtures/tracks";

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** What the pages are about; made once for each of the runner's workers. */
let made: {
  buyer: Account;
  sold: { id: number; uuid: string; purchaseId: number };
  revokedUuid: string;
  reserved: { id: number; purchaseId: number };
  onSale: number;
};

test.beforeAll(async () => {
  const buyer = await account("Paige Turner");
  const token = await tokenOf(buyer);
  const [sold, revoked, reserved] = [
    await beat({ title: "Signed And Sealed", description: "Bought by somebody who looks at pages." }),
    await beat({ title: "Taken Back" }),
    await beat({ title: "Half Way There" }),
  ];
  const { uuid } = await buyByApi(token, sold.id);
  const { uuid: revokedUuid } = await buyByApi(token, revoked.id);
  await api("POST", `/licenses/${revokedUuid}/revoke`, {
    token: seeded("admin").token,
    body: { reason: "violation", note: "Registered with Content ID against the terms." },
  });
  const { purchaseId } = await initiate(token, reserved.id);
  const { json } = await api("GET", "/purchases", { token });
  const purchase = json.data.data.find((each: { track_id: number }) => each.track_id === sold.id);
  await pdfOf(token, sold.id);
  made = {
    buyer,
    sold: { id: sold.id, uuid, purchaseId: purchase.id },
    revokedUuid,
    reserved: { id: reserved.id, purchaseId },
    onSale: await seededTrack("Midnight Ferris"),
  };
});

type Look = { name: string; path: () => string; status?: number };

const forAnyone: Look[] = [
  { name: "home", path: () => "/" },
  { name: "catalog", path: () => "/tracks" },
  { name: "catalog-filtered", path: () => "/tracks?genre=Lo-fi&sort=price_asc" },
  { name: "catalog-empty", path: () => "/tracks?q=nothing+is+called+this" },
  { name: "track", path: () => `/tracks/${made.onSale}` },
  { name: "track-sold", path: () => `/tracks/${made.sold.id}` },
  { name: "track-unknown", path: () => "/tracks/99999999", status: 404 },
  { name: "producer", path: () => "/producers/mara-voss" },
  { name: "producer-unknown", path: () => "/producers/nobody", status: 404 },
  { name: "sign-in", path: () => "/sign-in" },
  { name: "register", path: () => "/register" },
  { name: "forgot-password", path: () => "/forgot-password" },
  { name: "reset-password-spent", path: () => "/reset-password/no-such-link" },
  { name: "verify", path: () => "/verify" },
  { name: "verify-valid", path: () => `/verify/${made.sold.uuid}` },
  { name: "verify-revoked", path: () => `/verify/${made.revokedUuid}` },
  { name: "verify-unknown", path: () => `/verify/${randomUUID()}`, status: 404 },
  { name: "docs", path: () => "/docs" },
  { name: "docs-walk", path: () => "/docs/walk" },
  { name: "docs-verify", path: () => "/docs/verify" },
  { name: "docs-chapter", path: () => "/docs/purchases" },
  { name: "docs-unknown", path: () => "/docs/nothing", status: 404 },
  { name: "unknown", path: () => "/no/such/page", status: 404 },
];

const forBuyers: Look[] = [
  { name: "checkout", path: () => `/checkout/${made.onSale}` },
  { name: "checkout-sold", path: () => `/checkout/${made.sold.id}` },
  {
    name: "confirming",
    path: () => `/checkout/${made.reserved.id}/confirming?purchase=${made.reserved.purchaseId}`,
  },
  { name: "success", path: () => `/checkout/${made.sold.id}/success?purchase=${made.sold.purchaseId}` },
  { name: "library", path: () => "/library" },
  { name: "library-none-found", path: () => "/library?q=nothing+is+called+this" },
  { name: "licenses", path: () => "/library/licenses" },
  { name: "purchase", path: () => `/library/purchases/${made.sold.purchaseId}` },
  { name: "certificate", path: () => `/library/licenses/${made.sold.uuid}` },
  { name: "certificate-revoked", path: () => `/library/licenses/${made.revokedUuid}` },
  { name: "settings", path: () => "/settings" },
  { name: "tokens", path: () => "/settings/tokens" },
  { name: "sign-out", path: () => "/sign-out" },
];

for (const look of forAnyone) test(`page: ${look.name}`, ({ page }) => lookAt(page, look));

for (const look of forBuyers) {
  test(`page: ${look.name}`, async ({ page }) => {
    await enter(page, made.buyer);
    await lookAt(page, look);
  });
}

test("page: library-empty", async ({ page }) => {
  await enter(page, await account());
  await lookAt(page, { name: "library-empty", path: () => "/library" });
});

test("page: the player, and the checkout after a no", async ({ page }) => {
  const heard = complaints(page);
  await enter(page, await account());
  await openCheckout(page, made.onSale);
  await page.goBack();
  await page.getByRole("button", { name: "Play Midnight Ferris by Mara Voss" }).click();
  await expect(page.getByRole("region", { name: "Player" })).toBeVisible();
  await scrutinize(page, "player");

  const track = await beat({ title: "No Means No" });
  await openCheckout(page, track.id);
  await fillIn(page, CARDS.declined);
  await pay(page);
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await scrutinize(page, "checkout-declined");
  expect(heard.filter((complaint) => !complaint.includes("402"))).toEqual([]);
});

test("page: what opens over a page on a phone", async ({ page }) => {
  const heard = complaints(page);
  await page.setViewportSize(PHONE);
  await page.goto("/tracks?genre=Trap&sort=popular");
  await page.getByRole("button", { name: /^Filters/ }).click();
  await expect(page.getByRole("dialog", { name: "Filters" })).toBeVisible();
  await scrutinize(page, "phone-filters", [PHONE]);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: /menu/i }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await scrutinize(page, "phone-menu", [PHONE]);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Play Midnight Ferris by Mara Voss" }).click();
  await page.getByRole("button", { name: "Open the player" }).click();
  await expect(page.getByRole("dialog", { name: "Now playing" })).toBeVisible();
  await scrutinize(page, "phone-player", [PHONE]);
  expect(heard).toEqual([]);
});

async function lookAt(page: Page, { name, path, status = 200 }: Look): Promise<void> {
  const heard = complaints(page);
  const response = await page.goto(path());
  expect(response?.status()).toBe(status);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  // Players, card forms and pictures come after the page itself.
  await page.waitForLoadState("networkidle");
  await expect(page.getByRole("status", { name: /^Loading/ })).toHaveCount(0);
  await scrutinize(page, name);
  expect(heard).toEqual([]);
}
