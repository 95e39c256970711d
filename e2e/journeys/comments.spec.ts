import { expect, test } from "playwright/test";
import { hydrated } from "../fixtures/hydrated";
import { account, enter, signIn } from "../fixtures/people";
import { scrutinize } from "../fixtures/scrutiny";
import { seeded, setting } from "../fixtures/setting";
import { beat } from "../fixtures/tracks";

test("said, answered, reported, and hidden by an admin; its author is told", async ({ page, browser }) => {
  const track = await beat({ title: "Talk Of The Town" });
  const author = await account("Vic Vulgar");
  await enter(page, author);
  await page.goto(`/tracks/${track.id}`);
  const words = '<img src=x onerror=alert(1)> Buy followers, "cheap"';
  await hydrated(page.getByLabel("Your comment"));
  await page.getByLabel("Your comment").fill(words);
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(page.getByRole("article").getByText(words), "text stays text").toBeVisible();

  const other = await browser.newPage({ baseURL: setting.url });
  await enter(other, await account("Rae Reader"));
  await other.goto(`/tracks/${track.id}`);
  await other.getByRole("button", { name: "Answer Vic Vulgar" }).click();
  await other.getByLabel("Your answer to Vic Vulgar").fill("Not here, please.");
  await other.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(other.getByText("Not here, please.")).toBeVisible();
  await scrutinize(other, "comments");
  await other.getByRole("button", { name: "More for the comment of Vic Vulgar" }).click();
  await other.getByRole("menuitem", { name: "Report" }).click();
  await other.getByLabel("Reason").fill("Advertisement");
  await other.getByRole("button", { name: "Report it" }).click();
  await expect(other.getByText("Reported. Somebody will look at it.")).toBeVisible();

  const admin = await browser.newPage({ baseURL: setting.url });
  await signIn(admin, seeded("admin"), "/admin/comments");
  await scrutinize(admin, "admin-comments");
  const reported = admin.getByRole("row", { name: /Talk Of The Town/ });
  await reported.getByRole("button", { name: "Uphold" }).click();
  await admin.getByRole("button", { name: "Hide it" }).click();
  await expect(reported.getByText("Upheld")).toBeVisible();
  await admin.close();

  await other.reload();
  await expect(other.getByText("Buy followers")).toHaveCount(0);
  await expect(other.getByText("This comment was hidden.")).toBeVisible();
  await other.close();
  await page.reload();
  await expect(page.getByText(/Only you see this/)).toBeVisible();
});
