import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { licenseCertificates, producers, tracks } from "@/db/schema";
import { addArtistPicture, editArtistProfile, readArtistProfile } from "@/lib/profiles/contract";
import { buy } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const edit = (as: Person, body: object) => call(editArtistProfile, { as, body });
const add = async (as: Person, color: string, side = 240) =>
  call(addArtistPicture, {
    as,
    body: await sharp({ create: { width: side, height: side, channels: 3, background: color } })
      .jpeg()
      .toBuffer(),
    headers: { "content-type": "image/jpeg" },
  });

test("a new name stands on every track at once, never on a certificate, and the slug stays", async () => {
  const seller = await producer(house, { name: "Old Name" });
  const other = await track(house, await producer(house, { name: "Somebody" }));
  const [sold, open] = [await track(house, seller), await track(house, seller)];
  await buy(house, await person(house), sold.id);
  const { body } = await edit(seller, { name: "New Name" });
  expect(body.data).toMatchObject({ name: "New Name", slug: `producer-${seller.id}` });
  for (const [id, name] of [
    [sold.id, "New Name"],
    [open.id, "New Name"],
    [other.id, "Somebody"],
  ] as const)
    expect(await house.db.select().from(tracks).where(eq(tracks.id, id))).toMatchObject([
      { producerName: name },
    ]);
  const [certificate] = await house.db
    .select()
    .from(licenseCertificates)
    .where(eq(licenseCertificates.trackId, sold.id));
  expect(certificate?.publicDocument).toContain("Old Name");
  expect(certificate?.publicDocument).not.toContain("New Name");
});

test("the badge stays with the name that it was given for", async () => {
  const seller = await producer(house, { name: "Checked Name" });
  await house.db.update(producers).set({ verifiedAt: new Date() }).where(eq(producers.userId, seller.id));
  expect((await edit(seller, { bio: "Slow." })).body.data.verified).toBe(true);
  expect((await edit(seller, { name: "Checked NAME" })).body.data.verified).toBe(true);
  expect((await edit(seller, { name: "Somebody Famous" })).body.data.verified).toBe(false);
  expect((await edit(seller, { name: "Checked Name" })).body.data.verified).toBe(false);
});

test("words and links change by themselves; links are taken as a whole", async () => {
  const seller = await producer(house);
  const links = [
    { kind: "website", url: "https://nova.example.com/beats" },
    { kind: "instagram", url: "https://www.instagram.com/nova" },
  ];
  expect((await edit(seller, { bio: "Slow.", links })).body.data).toMatchObject({ bio: "Slow.", links });
  expect((await edit(seller, { links: [] })).body.data).toMatchObject({ bio: "Slow.", links: [] });
  expect((await call(readArtistProfile, { as: seller })).body.data).toMatchObject({
    links: [],
    pictures: [],
  });
});

test.each([
  [{ name: "N" }, "name"],
  [{ bio: "x".repeat(1001) }, "bio"],
  [{ links: [{ kind: "instagram", url: "https://instagram.com.evil.example/x" }] }, "links.0.url"],
  [{ links: [{ kind: "website", url: "javascript:alert(1)" }] }, "links.0.url"],
  [{ links: [{ kind: "myspace", url: "https://myspace.com/x" }] }, "links.0.kind"],
  [{ links: Array(2).fill({ kind: "x", url: "https://x.com/n" }) }, "links"],
  [{ pictures: ["0123456789abcdef"] }, "pictures"],
  [{ pictures: ["../../etc"] }, "pictures.0"],
])("%j is refused by its field", async (given, field) => {
  const { code, errors } = await edit(await producer(house), given);
  expect([code, Object.keys(errors ?? {})]).toEqual(["validation_failed", [field]]);
});

test("five pictures, in the order one gives them; the same one twice is one; a sixth is refused", async () => {
  const seller = await producer(house);
  const colors = ["#111111", "#222222", "#333333", "#444444", "#555555"];
  for (const color of [...colors, "#111111"]) await add(seller, color);
  const { pictures } = (await call(readArtistProfile, { as: seller })).body.data;
  expect(pictures).toHaveLength(5);
  expect((await add(seller, "#666666")).errors).toHaveProperty("picture");
  const ids = pictures.map(({ id }) => id);
  const order = [ids[4], ids[0]];
  expect((await edit(seller, { pictures: order })).body.data.pictures.map(({ id }) => id)).toEqual(order);
  expect((await edit(seller, { pictures: ids })).errors).toHaveProperty("pictures");
  expect((await add(seller, "#777777", 100)).errors).toHaveProperty("picture");
});

test("six uploads at once leave five", async () => {
  const seller = await producer(house);
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((shade) => add(seller, `#0000${shade}0`)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
  expect((await call(readArtistProfile, { as: seller })).body.data.pictures).toHaveLength(5);
});

test("only producers have one", async () => {
  const buyer = await person(house);
  const answers = [
    await call(readArtistProfile, { as: buyer }),
    await edit(buyer, { bio: "Mine." }),
    await add(buyer, "#888888"),
  ];
  expect(answers.map(({ code }) => code)).toEqual(Array(3).fill("not_a_producer"));
});
