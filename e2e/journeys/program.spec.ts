import { randomBytes } from "node:crypto";
import { expect, test } from "playwright/test";
import sharp from "sharp";
import { linkIn, mailTo } from "../fixtures/mailbox";
import { account, enter, signIn } from "../fixtures/people";
import { scrutinize } from "../fixtures/scrutiny";
import { seeded } from "../fixtures/setting";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("somebody applies, is denied with a reason, applies again, is approved, and Backstage opens", async ({
  page,
  browser,
}) => {
  const applicant = await account("Ada Quiet");
  const name = `Quiet ${randomBytes(3).toString("hex")}`;
  await enter(page, applicant);
  await page.goto("/backstage");
  await page.getByRole("link", { name: "See the Producer Program" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sell beats that are yours." })).toBeVisible();
  await scrutinize(page, "program");
  await page.getByRole("link", { name: "Apply", exact: true }).click();

  await page.getByLabel("Professional name").fill(name);
  await page.getByLabel("Link 1").fill("http://quiet.example.com");
  await page.getByRole("button", { name: "Send the application" }).click();
  await expect(page.getByText("Use a full address that begins with https://.")).toBeVisible();
  await expect(page.getByText("Confirm that you made these beats and own their rights.")).toBeVisible();
  await expect(page.getByLabel("Professional name"), "nothing is lost").toHaveValue(name);
  await scrutinize(page, "program-apply-refused");
  await page.getByLabel("Legal name").fill("Ada Quietly");
  await page.getByLabel("Link 1").fill("https://quiet.example.com/one");
  await page.getByRole("button", { name: "Another link" }).click();
  await page.getByLabel("Link 2").fill("https://quiet.example.com/two");
  await page.getByRole("checkbox", { name: /I made these beats/ }).check();
  await page.getByRole("checkbox", { name: /I accept the/ }).check();
  await page.getByRole("button", { name: "Send the application" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your application" })).toBeVisible();
  await expect(page.getByText("Waiting", { exact: true })).toBeVisible();
  await scrutinize(page, "program-application");

  const desk = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
  await signIn(desk, seeded("admin"), "/admin/applications");
  await scrutinize(desk, "admin-applications");
  await desk.goto(`/admin/applications?status=pending&q=${encodeURIComponent(name)}`);
  await desk.getByRole("link", { name }).click();
  await expect(desk.getByRole("link", { name: "https://quiet.example.com/two" })).toHaveAttribute(
    "rel",
    /noopener/,
  );
  await scrutinize(desk, "admin-application");
  await desk.getByRole("button", { name: "Deny" }).click();
  await desk.getByLabel("Reason").fill("Only one of the two links leads to a beat.");
  await desk.getByRole("button", { name: "Deny it" }).click();
  await expect(desk.getByText("Denied", { exact: true })).toBeVisible();
  const no = await mailTo(applicant.email, "Your application to the Producer Program");
  expect(no.text).toContain("Only one of the two links leads to a beat.");

  await page.reload();
  await expect(page.getByText("Only one of the two links leads to a beat.")).toBeVisible();
  await page.getByRole("link", { name: "Apply again" }).click();
  await expect(page.getByLabel("Professional name")).toHaveValue(name);
  await page.getByLabel("Link 1").fill("https://quiet.example.com/three");
  await page.getByRole("checkbox", { name: /I made these beats/ }).check();
  await page.getByRole("checkbox", { name: /I accept the/ }).check();
  await page.getByRole("button", { name: "Send the application" }).click();
  await expect(page.getByText("Waiting", { exact: true })).toBeVisible();

  await desk.goto(`/admin/applications?status=pending&q=${encodeURIComponent(name)}`);
  await desk.getByRole("link", { name }).click();
  await expect(
    desk.getByText("Only one of the two links leads to a beat."),
    "what was said before",
  ).toBeVisible();
  await desk.getByRole("button", { name: "Approve" }).click();
  await desk.getByRole("alertdialog").getByRole("button", { name: "Approve" }).click();
  await expect(desk.getByText("Approved", { exact: true })).toBeVisible();

  const yes = await mailTo(applicant.email, "Welcome to the Producer Program");
  await page.goto(linkIn(yes, "/backstage"));
  await expect(page.getByRole("navigation", { name: "Backstage" })).toBeVisible();
  await page.getByRole("link", { name: /^Notifications, \d+ unread/ }).click();
  await expect(page.getByText("Your application to the Producer Program is approved.")).toBeVisible();
  await scrutinize(page, "notifications");
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.getByRole("link", { name: "Notifications", exact: true })).toBeVisible();
  await page.goto(`/producers?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole("link", { name }).first()).toBeVisible();
  await scrutinize(page, "producers");
});

test("a producer dresses the profile, somebody follows it, and both see so", async ({ page, browser }) => {
  const producer = seeded("producer-two");
  await signIn(page, producer, "/backstage/profile");
  const shade = randomBytes(3).toString("hex");
  const picture = await sharp({ create: { width: 300, height: 300, channels: 3, background: `#${shade}` } })
    .png()
    .toBuffer();
  await expect(page.getByLabel("About you")).toBeVisible();
  const before = await page.getByRole("button", { name: /^Remove/ }).count();
  await page
    .getByLabel("Add a picture")
    .and(page.locator("input"))
    .setInputFiles({ name: "me.gif", mimeType: "image/png", buffer: picture });
  await expect(page.getByText("The picture is on your profile.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Remove/ })).toHaveCount(before + 1);
  await page.getByLabel("About you").fill(`Percussion you can walk to. ${shade}`);
  await page.getByLabel("SoundCloud").fill("https://example.com/kojo");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("This is no address at soundcloud.com.")).toBeVisible();
  await page.getByLabel("SoundCloud").fill("https://soundcloud.com/kojo");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await scrutinize(page, "backstage-profile");

  const shop = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
  const fan = await account(`Fan ${shade}`);
  await enter(shop, fan);
  await shop.goto("/producers/kojo-ade");
  await expect(shop.getByText(`Percussion you can walk to. ${shade}`)).toBeVisible();
  await expect(shop.getByRole("link", { name: "SoundCloud" })).toHaveAttribute("rel", /noreferrer/);
  await shop.getByRole("button", { name: "Follow Kojo Ade" }).click();
  await expect(shop.getByRole("button", { name: "Following Kojo Ade" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  // It shows at once what is not written yet: leaving sooner would cut that off.
  await expect(shop.getByRole("button", { name: "Following Kojo Ade" })).not.toHaveAttribute("aria-busy");
  await shop.reload();
  await expect(shop.getByRole("button", { name: "Following Kojo Ade" })).toBeVisible();
  await scrutinize(shop, "producer-followed");

  await page.goto("/notifications");
  await page.getByRole("link", { name: new RegExp(`Fan ${shade} follows you`) }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Fan ${shade}` })).toBeVisible();
  await scrutinize(page, "user");

  await shop.goto("/settings/profile");
  await shop.getByLabel("Handle").fill(`Fan_${shade}`);
  await shop.getByRole("switch", { name: /Public profile/ }).uncheck();
  await shop.getByRole("button", { name: "Save" }).click();
  await expect(shop.getByText("Saved.")).toBeVisible();
  await scrutinize(shop, "settings-profile");
  await page.reload();
  await expect(page.getByText("This profile is private.")).toBeVisible();
  await page.goto("/producers/kojo-ade");
  await page.getByRole("link", { name: /followers?$/ }).click();
  await expect(page.getByText("Private profile").first()).toBeVisible();
  await scrutinize(page, "followers");
});
