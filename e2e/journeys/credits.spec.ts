import { expect, type Page, test } from "playwright/test";
import { hydrated } from "../fixtures/hydrated";
import { account, enter, signIn } from "../fixtures/people";
import { newProducer } from "../fixtures/producers";
import { buyByApi, tokenOf } from "../fixtures/purchase";
import { complaints, scrutinize } from "../fixtures/scrutiny";
import { seeded, setting } from "../fixtures/setting";
import { beat } from "../fixtures/tracks";

const madeWith = (page: Page) => page.getByRole("region", { name: "Made with" });
const line = (page: Page, name: string) => madeWith(page).getByRole("listitem").filter({ hasText: name });

async function ask(page: Page, name: string) {
  await hydrated(madeWith(page).getByLabel("Ask a producer"));
  await madeWith(page).getByLabel("Ask a producer").fill(name);
  await madeWith(page)
    .getByRole("button", { name: `Ask ${name}`, exact: true })
    .click();
  await expect(line(page, name)).toContainText("Not answered yet");
}

test("a producer is asked, hears the draft, accepts, and stands on the beat's page; later takes the name off", async ({
  page,
  browser,
}) => {
  const heard = complaints(page);
  const mark = Date.now().toString(36);
  const [owner, friend, other] = [
    await newProducer(`Olive Owner ${mark}`),
    await newProducer(`Finn Friend ${mark}`),
    await newProducer(`Nell Nope ${mark}`),
  ];
  const title = `Together ${mark}`;
  const { id } = await beat({ title, status: "draft", publishedAt: null }, owner);

  await enter(page, owner);
  await page.goto(`/backstage/beats/${id}`);
  await expect(madeWith(page)).toContainText("The money from selling its exclusive rights is not divided");
  await hydrated(madeWith(page).getByLabel("Ask a producer"));
  await madeWith(page).getByLabel("Ask a producer").fill(`Nobody ${mark}`);
  await expect(madeWith(page)).toContainText("No other producer is called that");
  await ask(page, friend.name);
  await ask(page, other.name);
  await scrutinize(page, "beat-made-with");

  const guest = await browser.newPage({ baseURL: setting.url });
  await enter(guest, friend);
  await guest.goto("/notifications");
  await guest
    .getByRole("link", { name: new RegExp(`${owner.name} asks to credit you on “${title}”`) })
    .click();
  await expect(guest).toHaveURL(/\/backstage\/credits$/);
  await expect(guest.getByText("What your yes means")).toBeVisible();
  await expect(guest.getByText("Not published yet")).toBeVisible();
  await scrutinize(guest, "credits-asked");
  await guest.getByRole("link", { name: title, exact: true }).click();
  await expect(guest.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await guest.goto("/backstage/credits");
  await guest.getByRole("button", { name: `Accept “${title}”` }).click();
  await expect(guest.getByRole("region", { name: "You are credited" })).toContainText(title);

  const third = await browser.newPage({ baseURL: setting.url });
  await enter(third, other);
  await third.goto("/backstage/credits");
  await third.getByRole("button", { name: `Decline “${title}”` }).click();
  await third.getByRole("alertdialog").getByRole("button", { name: "Decline" }).click();
  // Leaving sooner would cut the answer off.
  await expect(third.getByRole("main").getByText(title)).toHaveCount(0);
  await expect(third.getByText("No credits on others’ beats yet")).toBeVisible();
  await third.close();

  await page.reload();
  await expect(line(page, friend.name)).toContainText("Credited");
  await expect(line(page, other.name)).toContainText("You can ask again from");
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByRole("button", { name: "Unpublish" })).toBeVisible();
  await page.goto(`/tracks/${id}`);
  await expect(page.getByRole("main").getByRole("link", { name: friend.name })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: other.name })).toHaveCount(0);

  await guest.reload();
  await guest.getByRole("button", { name: `Take my name off “${title}”` }).click();
  await guest.getByRole("button", { name: "Take it off" }).click();
  await expect(guest.getByText("No credits on others’ beats yet")).toBeVisible();
  await guest.close();
  await page.reload();
  await expect(page.getByRole("main").getByRole("link", { name: friend.name })).toHaveCount(0);
  expect(heard).toEqual([]);
});

test("what is asked can be withdrawn, and a sold beat keeps its credits", async ({ page, browser }) => {
  const mark = Date.now().toString(36);
  const friend = await newProducer(`Wendy With ${mark}`);
  const title = `Sold Together ${mark}`;
  const { id } = await beat({ title });
  const seller = await browser.newPage({ baseURL: setting.url });
  await signIn(seller, seeded("producer"), `/backstage/beats/${id}`);
  await ask(seller, friend.name);
  await line(seller, friend.name).getByRole("button", { name: "Withdraw" }).click();
  await seller.getByRole("button", { name: "Withdraw it" }).click();
  await expect(line(seller, friend.name)).toHaveCount(0);
  await ask(seller, friend.name);

  await enter(page, friend);
  await page.goto("/backstage/credits");
  await page.getByRole("button", { name: `Accept “${title}”` }).click();
  await expect(page.getByRole("region", { name: "You are credited" })).toContainText(title);
  const { uuid } = await buyByApi(await tokenOf(await account()), id);

  await page.goto(`/verify/${uuid}`);
  await expect(page.getByRole("main")).toContainText(`Mara Voss, ${friend.name}`);
  await page.goto("/backstage/credits");
  await expect(page.getByText("Exclusive rights sold")).toBeVisible();
  await expect(page.getByRole("button", { name: "Take my name off" })).toHaveCount(0);
  await seller.reload();
  await expect(madeWith(seller)).toContainText("its credits no longer change");
  await expect(line(seller, friend.name).getByRole("button")).toHaveCount(0);
  await seller.close();
});
