import { expect, test } from "playwright/test";
import { account, enter, signIn } from "../fixtures/people";
import { noteSecret, setting } from "../fixtures/setting";

/** What every answer carries (RELIABILITY S7). */
const EVERYWHERE = {
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin-allow-popups",
  "permissions-policy":
    'camera=(), geolocation=(), microphone=(), usb=(), payment=(self "https://js.stripe.com" "https://hooks.stripe.com")',
};
const OF_PAGES = [
  "default-src 'self'",
  `script-src 'self' 'nonce-…' 'strict-dynamic' https://js.stripe.com https://*.js.stripe.com ${setting.stripe.url}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https://*.stripe.com",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  `connect-src 'self' https://api.stripe.com ${setting.stripe.url}`,
  `frame-src https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com ${setting.stripe.url}`,
  `form-action 'self' https://connect.stripe.com ${setting.stripe.url}`,
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join("; ");
const OF_DATA = "default-src 'none'; frame-ancestors 'none'";

for (const path of ["/", "/tracks", "/sign-in", "/verify", "/docs", "/no/such/page"]) {
  test(`the security headers of ${path}`, async ({ request }) => {
    const headers = (await request.get(path)).headers();
    expect(headers).toMatchObject(EVERYWHERE);
    expect(headers["content-security-policy"]?.replace(/'nonce-[\w+/=]+'/, "'nonce-…'")).toBe(OF_PAGES);
    expect(headers).not.toHaveProperty("x-powered-by");
  });
}

for (const path of [
  "/api/v1/health",
  "/api/v1/openapi.json",
  "/api/v1/purchases",
  "/api/v1/no/such",
  "/api/auth/session",
]) {
  test(`the security headers of ${path}`, async ({ request }) => {
    const headers = (await request.get(path)).headers();
    expect(headers).toMatchObject({ ...EVERYWHERE, "content-security-policy": OF_DATA });
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  });
}

test("each page has a nonce of its own, and no script without it", async ({ page }) => {
  const nonces = new Set<string>();
  for (const path of ["/", "/tracks", "/"]) {
    const policy = (await page.goto(path))?.headers()["content-security-policy"] ?? "";
    const nonce = policy.match(/'nonce-([\w+/=]+)'/)?.[1] ?? "";
    nonces.add(nonce);
    const strange = await page.evaluate(
      (ours) => [...document.scripts].filter((script) => !script.src && script.nonce !== ours).length,
      nonce,
    );
    expect(strange).toBe(0);
  }
  expect(nonces.size).toBe(3);
});

test("the session's cookie is out of reach of scripts and of other sites", async ({ page, context }) => {
  await signIn(page, await account(), "/settings");
  const cookies = await context.cookies();
  for (const { value } of cookies) noteSecret(value);
  expect(
    cookies.map(({ name, httpOnly, sameSite, path, domain, secure }) => ({
      name,
      httpOnly,
      sameSite,
      path,
      domain,
      secure,
    })),
  ).toEqual([
    {
      name: `beatpass-${new URL(setting.url).port}.session`,
      httpOnly: true,
      sameSite: "Lax",
      path: "/",
      domain: "127.0.0.1",
      // Over http, as here, it can be neither Secure nor __Host-; lib/auth/cookies.ts makes it both over https.
      secure: false,
    },
  ]);
  expect(await page.evaluate(() => document.cookie)).toBe("");
});

test("a form that another site sends in somebody's name does nothing", async ({ page }) => {
  await enter(page, await account());
  await page.goto("/sign-out");
  const asked = page.waitForRequest((request) => request.method() === "POST");
  await page.route("**", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await page.getByRole("button", { name: "Sign out" }).click();
  const { url, headers, body } = await asked.then(async (request) => ({
    url: request.url(),
    headers: await request.allHeaders(),
    body: request.postDataBuffer() ?? Buffer.alloc(0),
  }));
  await page.unroute("**");
  for (const origin of ["https://evil.example", "null"]) {
    const answer = await page.request.post(url, {
      headers: { ...headers, origin },
      data: body,
      maxRedirects: 0,
    });
    expect(answer.status(), origin).toBeGreaterThanOrEqual(400);
  }
  await page.goto("/settings");
  await expect(page, "still signed in").toHaveURL(/\/settings$/);
  const own = await page.request.post(url, { headers, data: body, maxRedirects: 0 });
  expect(own.status(), "the same from our own page").toBeLessThan(400);
  await page.goto("/settings");
  await expect(page).toHaveURL(/\/sign-in/);
});
