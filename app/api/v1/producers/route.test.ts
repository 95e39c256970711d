import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { producers } from "@/db/schema";
import { follow } from "@/lib/follows/follow";
import { listProducers, readProducer } from "@/lib/profiles/contract";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";

let house: House;
let asker: Person;
beforeAll(async () => {
  house = await openHouse();
  asker = await person(house);
});
afterAll(() => house.close());

const list = async (query: Record<string, string | number>) =>
  (await call(listProducers, { as: asker, query })).body.data;
const read = (producerName: string | number) =>
  call(readProducer, { as: asker, params: { producer: producerName } });

test("the directory in each order, searched, by page and by cursor; nobody twice, nobody unapproved", async () => {
  const word = randomBytes(4).toString("hex");
  const made = [];
  for (const name of ["Beta", "alpha", "Gamma", "delta"]) {
    const seller = await producer(house, { name: `${word} ${name}` });
    made.push(seller.id);
    const createdAt = new Date(Date.UTC(2026, 0, made.length));
    await house.db.update(producers).set({ createdAt }).where(eq(producers.userId, seller.id));
  }
  const [beta, alpha, gamma, delta] = made as [number, number, number, number];
  const hidden = await producer(house, { name: `${word} Hidden` });
  await house.db.update(producers).set({ status: "denied" }).where(eq(producers.userId, hidden.id));
  for (const user of [gamma, gamma, alpha])
    await follow(await house.as(await person(house)), { user: String(user) });

  const orders = {
    followed: [gamma, alpha, delta, beta],
    newest: [delta, gamma, alpha, beta],
    name: [alpha, beta, delta, gamma],
  };
  for (const [sort, ids] of Object.entries(orders)) {
    expect(
      (await list({ q: word.toUpperCase(), sort })).data.map(({ id }) => id),
      sort,
    ).toEqual(ids);
    const walked: number[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof list>> = await list({
        q: word,
        sort,
        per_page: 1,
        ...(cursor && { cursor }),
      });
      walked.push(...page.data.map(({ id }) => id));
      cursor = page.next_cursor;
    }
    expect(walked, sort).toEqual(ids);
    expect(
      (await list({ q: word, sort, page: 2, per_page: 2 })).data.map(({ id }) => id),
      sort,
    ).toEqual(ids.slice(2));
  }
  expect(await list({ q: word })).toMatchObject({ total: 4 });
  expect((await list({ q: "100%_nobody" })).total).toBe(0);
  const { next_cursor: cursor } = await list({ q: word, sort: "name", per_page: 1 });
  const other = await call(listProducers, { as: asker, query: { sort: "newest", cursor: cursor ?? "" } });
  expect(Object.keys(other.errors ?? {})).toEqual(["cursor"]);
});

test("a profile by slug and by number, with what is in the catalog and nothing private", async () => {
  const seller = await producer(house, { name: "Nova Keys" });
  await track(house, seller);
  await track(house, seller, { status: "draft" });
  await house.db
    .update(producers)
    .set({
      bio: "Slow ones.",
      links: [{ kind: "x", url: "https://x.com/nova" }],
      pictures: ["profiles/7/picture-0123456789abcdef.jpg"],
      verifiedAt: new Date(),
    })
    .where(eq(producers.userId, seller.id));
  const { body } = await read(`producer-${seller.id}`);
  expect(body.data).toMatchObject({
    id: seller.id,
    name: "Nova Keys",
    bio: "Slow ones.",
    verified: true,
    tracks: 1,
    followers: 0,
    following: false,
    links: [{ kind: "x", url: "https://x.com/nova" }],
    pictures: [
      {
        id: "0123456789abcdef",
        url: "/media/profiles/7/picture-0123456789abcdef.jpg",
        small_url: "/media/profiles/7/picture-0123456789abcdef-small.jpg",
      },
    ],
  });
  expect((await read(seller.id)).body).toEqual(body);
  expect(JSON.stringify(body)).not.toMatch(/acct_|@example/);
  await house.db.update(producers).set({ status: "denied" }).where(eq(producers.userId, seller.id));
  for (const nobody of [seller.id, `producer-${seller.id}`, asker.id, "nobody", "Nova Keys"])
    expect((await read(nobody)).code).toBe("not_found");
});
