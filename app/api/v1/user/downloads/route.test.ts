import { afterAll, beforeAll, expect, test } from "vitest";
import { after, MINUTE } from "@/lib/clock";
import { userDownloads } from "@/lib/downloads/contract";
import { downloadFile } from "@/lib/downloads/download-file";
import { listFiles } from "@/lib/downloads/list-files";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { license, offered } from "@/sandbox/testing/licensed";
import { giveSeat, member } from "@/sandbox/testing/members";
import { type Person, person, producer } from "@/sandbox/testing/people";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const ask = (as: Person | undefined, query = {}) => call(userDownloads, { as, query });

test("each track once, the latest first, own ones without a license; searched and by cursor", async () => {
  const seller = await producer(house, { name: "Kojo Ade" });
  await giveSeat(house, seller, "classic");
  const [first, second, own] = await Promise.all([
    offered(house, undefined, { title: "Night Drive" }),
    offered(house, undefined, { title: "Low Tide" }),
    offered(house, seller, { title: "My Own" }),
  ]);
  const at = (minutes: number) => after(new Date(), minutes * MINUTE);
  const firstId = await license(house, seller, first.id, at(0));
  const secondId = await license(house, seller, second.id, at(1));
  for (const [trackId, minutes] of [[own.id, 2] as const, [first.id, 3] as const]) {
    const [file] = await listFiles(await house.as(seller), { trackId });
    await downloadFile(await house.as(seller, at(minutes)), { fileId: file?.id ?? 0, begins: true });
  }
  const all = (await ask(seller)).body.data;
  expect(all.data.map(({ track_name, license: held }) => [track_name, held?.uuid])).toEqual([
    ["Night Drive", firstId],
    ["My Own", undefined],
    ["Low Tide", secondId],
  ]);
  expect((await ask(seller, { q: "kojo" })).body.data.data.map(({ track_name }) => track_name)).toEqual([
    "My Own",
  ]);
  const page = (await ask(seller, { per_page: 2 })).body.data;
  const rest = (await ask(seller, { per_page: 2, cursor: page.next_cursor ?? "" })).body.data;
  expect([...page.data, ...rest.data]).toEqual(all.data);
  expect([all.total, rest.next_cursor]).toEqual([3, null]);
});

test("nobody else's, and no made-up cursor", async () => {
  expect((await ask(await member(house))).body.data).toMatchObject({ data: [], total: 0 });
  expect((await ask(undefined)).code).toBe("unauthenticated");
  expect((await ask(await person(house, { scopes: ["catalog:read"] }))).code).toBe("scope_missing");
  expect((await ask(await member(house), { cursor: "nonsense" })).errors).toHaveProperty("cursor");
});
