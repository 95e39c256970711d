import { eq } from "drizzle-orm";
import { expect, type Page, test } from "playwright/test";
import { database } from "@/db/client";
import { tracks } from "@/db/schema";
import { handedIn, heard, watchAudio } from "../fixtures/audio";
import { account, enter } from "../fixtures/people";
import { scrutinize, WIDE } from "../fixtures/scrutiny";
import { moveByKey } from "../fixtures/sortable";
import { seededTrack } from "../fixtures/tracks";

/** Its plays are counted here: no other journey may play it meanwhile. */
const BEAT = "Harmattan";
const LIKED = "Osu Nights";
const playsOf = async (trackId: number) =>
  (await database().select().from(tracks).where(eq(tracks.id, trackId)))[0]?.playCount ?? 0;
const play = (page: Page, title = BEAT) =>
  page
    .getByRole("main")
    .getByRole("button", { name: new RegExp(`^Play ${title} by`) })
    .first()
    .click();

test("a stranger hears a beat to its end, and that counts once; a like asks them to sign in", async ({
  page,
}) => {
  const trackId = await seededTrack(BEAT);
  const before = await playsOf(trackId);
  await page.goto(`/tracks/${trackId}`);
  const first = handedIn(page);
  await play(page);
  await first;
  await expect.poll(() => playsOf(trackId)).toBe(before + 1);

  // To its end: what is left over would be played first after the reload.
  await expect(
    page.getByRole("region", { name: "Player" }).getByRole("button", { name: /^Play/ }),
  ).toBeVisible();
  await page.reload();
  const second = handedIn(page);
  await play(page);
  expect(await second).toMatchObject({ counted: false, reason: "counted_before" });
  expect(await playsOf(trackId)).toBe(before + 1);

  await page
    .getByRole("main")
    .getByRole("button", { name: `Like ${BEAT}` })
    .first()
    .click();
  await expect(page.getByRole("dialog", { name: "Sign in first" })).toBeVisible();
  await scrutinize(page, "sign-in-prompt");
});

test("what one heard is in the history, what one likes in the likes, and both can be taken out", async ({
  page,
}) => {
  const trackId = await seededTrack(LIKED);
  await enter(page, await account());
  await page.goto(`/tracks/${trackId}`);
  const counted = handedIn(page);
  await play(page, LIKED);
  const heart = page
    .getByRole("main")
    .getByRole("button", { name: `Like ${LIKED}` })
    .first();
  // Shown at once, before it is written: leaving sooner would cut it off.
  const written = page.waitForResponse((response) => response.request().method() === "POST");
  await heart.click();
  await expect(heart).toHaveAttribute("aria-pressed", "true");
  await expect(
    page.getByRole("region", { name: "Player" }).getByRole("button", { name: `Like ${LIKED}` }),
    "the player's heart is the same",
  ).toHaveAttribute("aria-pressed", "true");
  await Promise.all([written, counted]);

  await page.goto("/likes");
  const inLikes = page.getByRole("region", { name: "Beats" }).getByRole("link", { name: LIKED, exact: true });
  await expect(inLikes).toBeVisible();
  await scrutinize(page, "likes");
  await page.goto("/history");
  await expect
    .poll(async () => {
      await page.reload();
      return page.getByRole("main").getByRole("link", { name: LIKED, exact: true }).count();
    })
    .toBe(1);
  await scrutinize(page, "history");
  await page.getByRole("button", { name: `Remove ${LIKED} from your history` }).click();
  await expect(page.getByText("Nothing heard yet")).toBeVisible();
});

test("the queue is added to, put in order, and there after a reload; the bar plays on over pages", async ({
  page,
}) => {
  await watchAudio(page, 0.1);
  await page.goto("/tracks?sort=popular");
  await play(page, "Midnight Ferris");
  const player = page.getByRole("region", { name: "Player" });
  await page.getByRole("main").getByRole("button", { name: "More for Saguaro" }).click();
  await page.getByRole("menuitem", { name: "Play next" }).click();
  await page.getByRole("button", { name: "Queue and keys" }).click();
  const lines = page.getByRole("button", { name: /^Move / });
  await expect(lines.first()).toHaveAccessibleName("Move Saguaro");
  const second = await lines.nth(1).getAttribute("aria-label");
  const waiting = await lines.count();
  await moveByKey(page, "Saguaro", { key: "ArrowDown", to: `place 2 of ${waiting}` });
  await expect(lines.first()).toHaveAccessibleName(second ?? "");
  await scrutinize(page, "queue");
  await page.keyboard.press("Escape");
  await page.setViewportSize(WIDE);

  const { starts } = await heard(page);
  await page.getByRole("banner").getByRole("link", { name: "Collections" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Collections" })).toBeVisible();
  expect((await heard(page)).starts, "nothing began anew").toBe(starts);

  await page.reload();
  await expect(player.getByRole("link", { name: "Midnight Ferris" })).toBeVisible();
  await page.getByRole("button", { name: "Queue and keys" }).click();
  await expect(lines.first()).toHaveAccessibleName(second ?? "");
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(lines).toHaveCount(0);
});
