import { expect, type Locator, type Page, test } from "playwright/test";
import { after, DAY } from "@/lib/clock";
import {
  CAPABILITY_MATRIX,
  type Cell,
  MATRIX_ROWS,
  type MatrixRow,
} from "@/sandbox/testing/capability-matrix";
import { KINDS_OF_ACTOR, type KindOfActor } from "@/sandbox/testing/members";
import { hydrated } from "../fixtures/hydrated";
import { licenseAt, newActor } from "../fixtures/members";
import { enter } from "../fixtures/people";
import { beat } from "../fixtures/tracks";

/** The capability matrix of facts §2 on the pages: every row of document 001's table, tried by every kind of actor. */
const KINDS = Object.keys(KINDS_OF_ACTOR) as KindOfActor[];

/** What the tries are about, made for each actor. */
type Things = { offered: number; held: number };

/** Where a page leads whoever opens it. */
async function opened(page: Page, path: string): Promise<Cell> {
  await page.goto(path);
  await expect(page.getByRole("main")).not.toBeEmpty();
  const { pathname } = new URL(page.url());
  if (pathname === "/sign-in") return "unauthenticated";
  return pathname === "/backstage/closed" ? "not_a_producer" : "yes";
}

/** Waits for one of two things to be seen, and answers what the one that is there means. */
async function seen(yes: Locator, otherwise: [Locator, Cell]): Promise<Cell> {
  const [no, told] = otherwise;
  await expect(yes.or(no).first()).toBeVisible();
  return (await yes.first().isVisible()) ? "yes" : told;
}

const askedToSignIn = (page: Page): [Locator, Cell] => [
  page.getByRole("dialog", { name: "Sign in first" }),
  "unauthenticated",
];

/** Row → how it is tried. */
const TRY: Record<MatrixRow, (page: Page, things: Things) => Promise<Cell>> = {
  "Stream the catalog": async (page, { offered }) => {
    await page.goto("/tracks");
    await expect(page.getByRole("main").getByRole("article").first()).toBeVisible();
    await page.goto(`/tracks/${offered}`);
    await expect(
      page
        .getByRole("main")
        .getByRole("button", { name: /^Play / })
        .first(),
    ).toBeEnabled();
    return "yes";
  },
  "Like tracks and collections": async (page, { offered }) => {
    await page.goto(`/tracks/${offered}`);
    await page
      .getByRole("main")
      .getByRole("button", { name: /^Like / })
      .first()
      .click();
    const liked = page.getByRole("main").getByRole("button", { name: /^Like /, pressed: true });
    const cell = await seen(liked, askedToSignIn(page));
    return cell === "yes" ? opened(page, "/likes") : cell;
  },
  "Create playlists": async (page) => {
    const cell = await opened(page, "/playlists");
    if (cell === "yes") await expect(page.getByRole("button", { name: "New playlist" })).toBeVisible();
    return cell;
  },
  "Follow producers and users": async (page) => {
    await page.goto("/producers/mara-voss");
    const main = page.getByRole("main");
    const asked = main.getByRole("button", { name: "Follow Mara Voss" });
    await asked.or(main.getByRole("link", { name: "Follow Mara Voss" })).click();
    const signIn = page.getByRole("heading", { name: "Sign in" });
    return seen(main.getByRole("button", { name: "Following Mara Voss" }), [signIn, "unauthenticated"]);
  },
  "Beat request tokens/month": async (page) => {
    const cell = await opened(page, "/requests");
    if (cell !== "yes") return cell;
    const words = await page.getByRole("region", { name: "Your tokens" }).textContent();
    return Number(/gives (\d+)/.exec(words?.replace("one", "1") ?? "")?.[1]);
  },
  "Download licensed beats": async (page, { offered }) => {
    await page.goto(`/tracks/${offered}/download`);
    const accept = page.getByRole("button", { name: "Download under the standard license" });
    const plans = page.getByRole("main").getByRole("link", { name: "Compare the plans" });
    const signIn = page.getByRole("main").getByRole("link", { name: "Sign in" });
    if ((await seen(accept, [plans, "plan_required"])) !== "yes")
      return (await signIn.isVisible()) ? "unauthenticated" : "plan_required";
    await accept.click();
    await expect(page.getByRole("heading", { name: "You hold a license of this beat" })).toBeVisible();
    const file = page.getByRole("link", { name: "Download WAV, full quality" });
    expect((await page.request.get((await file.getAttribute("href")) ?? "")).status()).toBe(200);
    return "yes";
  },
  "License certificates": async (page) => {
    const cell = await opened(page, "/library/licenses");
    if (cell !== "yes") return cell;
    const row = page.getByRole("link", { name: /^Certificate of/ });
    return seen(row, [page.getByText("No licenses yet"), "license_not_found"]);
  },
  "Upload tracks": (page) => opened(page, "/backstage/beats"),
  "Producer profile": (page) => opened(page, "/backstage/profile"),
  "Producer Dashboard": (page) => opened(page, "/backstage"),
  "Finances and analytics": async (page) => {
    const cells = [await opened(page, "/backstage/finances"), await opened(page, "/backstage/activity")];
    return cells.find((cell) => cell !== "yes") ?? "yes";
  },
  "Post comments": async (page, { offered }) => {
    await page.goto(`/tracks/${offered}`);
    await hydrated(page.getByLabel("Your comment"));
    await page.getByLabel("Your comment").fill("Those drums.");
    await page.getByRole("button", { name: "Comment", exact: true }).click();
    const said = page.getByRole("main").getByRole("listitem").filter({ hasText: "Those drums." });
    return seen(said, askedToSignIn(page));
  },
  "Browse your listening history": (page) => opened(page, "/history"),
  "Create a beat request": (page) => opened(page, "/requests/new"),
  "Apply to the Producer Program": async (page) => {
    const cell = await opened(page, "/program/apply");
    const asksForBadge = page.getByRole("heading", { name: "Ask for the badge" });
    return cell === "yes" && (await asksForBadge.isVisible()) ? "already_a_producer" : cell;
  },
  "Buy exclusive rights": async (page, { offered }) => {
    const cell = await opened(page, `/checkout/${offered}`);
    if (cell === "yes") await expect(page.getByLabel("Card number")).toBeVisible();
    return cell;
  },
};

for (const kind of KINDS) {
  test(`${kind}: every row of the comparison, on the pages`, async ({ page }) => {
    const things = await thingsFor(page, kind);
    for (const row of MATRIX_ROWS)
      expect.soft(await TRY[row](page, things), row).toBe(CAPABILITY_MATRIX[row](kind));
  });
}

/** Enters as somebody of this kind, for whom there is a beat to take and one that was taken while there was a plan. */
async function thingsFor(page: Page, kind: KindOfActor): Promise<Things> {
  const who = await newActor(kind);
  const [offered, held] = [
    await beat({ title: `Offered to ${kind}`, licensingType: "both" }),
    await beat({ title: `Held by ${kind}`, licensingType: "both" }),
  ];
  if (who) {
    await enter(page, who);
    if (CAPABILITY_MATRIX["License certificates"](kind) === "yes")
      await licenseAt(who, held.id, after(new Date(), -2 * DAY));
  }
  return { offered: offered.id, held: held.id };
}
