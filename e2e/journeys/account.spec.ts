import { expect, test } from "playwright/test";
import { api } from "../fixtures/api";
import { linkIn, mailTo } from "../fixtures/mailbox";
import { account, enter, signIn, somebody } from "../fixtures/people";
import { noteSecret, setting } from "../fixtures/setting";

test("register, sign out, and sign in again", async ({ page }) => {
  const person = somebody("Nina Simonsen");
  await page.goto("/register?callbackUrl=/settings");
  await page.getByLabel("Name").fill(person.name);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Create the account" }).click();
  await expect(page.getByLabel("Password", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("E-mail"), "what was typed is kept").toHaveValue(person.email);

  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Create the account" }).click();
  await page.waitForURL("**/settings");
  await expect(page.getByLabel("E-mail")).toHaveValue(person.email);

  await page.getByRole("button", { name: `Account of ${person.name}` }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  await page.goto("/settings");
  await expect(page, "settings are for people who are signed in").toHaveURL(
    /\/sign-in\?callbackUrl=%2Fsettings$/,
  );

  await signIn(page, person, "/settings");
  await expect(page.getByRole("button", { name: `Account of ${person.name}` })).toBeVisible();
});

test("a wrong password is refused in words that do not tell whether the account exists", async ({ page }) => {
  const person = await account();
  for (const email of [person.email, somebody().email]) {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("E-mail address or password is wrong.")).toBeVisible();
    await expect(page.getByLabel("E-mail")).toHaveValue(email);
  }
});

test("a forgotten password is replaced by way of a mailed link, once", async ({ page, browser }) => {
  const person = await account();
  const elsewhere = await browser.newPage({ baseURL: setting.url });
  await enter(elsewhere, person);

  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await page.waitForURL("**/forgot-password");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByText("Look into your mail")).toBeVisible();

  const link = linkIn(await mailTo(person.email, "password"), "/reset-password/");
  noteSecret(link.split("/").at(-1) ?? "");
  const password = somebody().password;
  await page.goto(link);
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("Your new password is set. Sign in with it.")).toBeVisible();
  await signIn(page, { ...person, password }, "/settings");

  await elsewhere.goto("/settings");
  await expect(elsewhere, "other browsers are signed out").toHaveURL(/\/sign-in/);
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole("heading", { name: "This link is spent" })).toBeVisible();
  await elsewhere.close();
});

test("an API token is shown once, works within its scopes, and stops when revoked", async ({ page }) => {
  await enter(page, await account());
  await page.goto("/settings/tokens");
  await page.getByRole("textbox", { name: "Name" }).fill("label dashboard");
  await page.getByRole("checkbox", { name: /See your licenses/ }).check();
  await page.getByRole("button", { name: "Create the token" }).click();
  await expect(page.getByText("Token “label dashboard” is ready")).toBeVisible();
  const token = noteSecret(
    (await page.locator("code", { hasText: /^bp_test_\w{20,}$/ }).textContent()) ?? "",
  );

  await page.reload();
  const listed = page.getByRole("row", { name: /label dashboard/ });
  await expect(page.getByText(token), "shown this once").toHaveCount(0);
  await expect(listed).toContainText("Never");

  expect((await api("GET", "/user/licenses", { token })).status).toBe(200);
  const beyond = await api("GET", "/purchases", { token });
  expect([beyond.status, beyond.json.code]).toEqual([403, "scope_missing"]);

  await page.reload();
  await expect(listed).not.toContainText("Never");
  await page.getByRole("button", { name: "Revoke label dashboard" }).click();
  await page.getByRole("button", { name: "Revoke it" }).click();
  await expect(page.getByText("No tokens yet")).toBeVisible();
  expect((await api("GET", "/user/licenses", { token })).status, "revoked at once").toBe(401);
});
