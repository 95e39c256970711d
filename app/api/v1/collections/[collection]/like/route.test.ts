import { afterAll, beforeAll, expect, test } from "vitest";
import { collections, collectionTracks } from "@/db/schema";
import {
  likeCollection,
  listLikedCollections,
  readCollectionLike,
  unlikeCollection,
} from "@/lib/likes/contract";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";

let house: House;
let seller: Producer;
beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house);
});
afterAll(() => house.close());

async function collection(status: "draft" | "published"): Promise<number> {
  const slug = `pack-${Math.random()}`;
  const [made] = await house.db
    .insert(collections)
    .values({ producerId: seller.id, slug, title: "Night Pack", status, publishedAt: new Date() })
    .returning();
  const id = made?.id ?? 0;
  const { id: trackId } = await track(house, seller);
  await house.db.insert(collectionTracks).values({ collectionId: id, trackId, position: 0 });
  return id;
}
const asked = (id: number, as: Person) => ({ as, params: { collection: id } });

test("a collection is liked and no longer, and listed meanwhile", async () => {
  const who = await person(house);
  const id = await collection("published");
  expect((await call(likeCollection, asked(id, who))).body.data).toEqual({ liked: true, likes: 1 });
  expect((await call(likeCollection, asked(id, who))).body.data).toEqual({ liked: true, likes: 1 });
  expect((await call(readCollectionLike, asked(id, seller))).body.data).toEqual({ liked: false, likes: 1 });
  const list = async () => (await call(listLikedCollections, { as: who })).body.data.data;
  expect(await list()).toMatchObject([{ id, title: "Night Pack", artist: { id: seller.id } }]);
  expect((await call(unlikeCollection, asked(id, who))).body.data).toEqual({ liked: false, likes: 0 });
  expect(await list()).toEqual([]);
});

test("a draft is there for its producer only", async () => {
  const who = await person(house);
  const id = await collection("draft");
  for (const contract of [likeCollection, unlikeCollection, readCollectionLike]) {
    expect((await call(contract, asked(id, who))).code).toBe("not_found");
    expect((await call(contract, asked(id, seller))).status).toBe(200);
  }
});
