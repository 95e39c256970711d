import { afterAll, beforeAll, expect, test } from "vitest";
import { userLicenses } from "@/lib/certificates/contract";
import { revokeCertificate } from "@/lib/certificates/revoke-certificate";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person } from "@/sandbox/testing/people";
import { sold } from "@/sandbox/testing/sold";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

type Query = Record<string, string | number>;
const list = async (as: Person, query: Query = {}) => (await call(userLicenses, { as, query })).body.data;
const names = async (as: Person, query: Query) => (await list(as, query)).data.map((item) => item.track_name);

test("one's own, newest first, by page and by cursor", async () => {
  const buyer = await person(house);
  for (const title of ["One", "Two", "Three"]) await sold(house, { buyer, title });
  await sold(house);

  const first = await list(buyer, { per_page: 2 });
  expect(first).toMatchObject({ current_page: 1, per_page: 2, from: 1, to: 2, last_page: 2, total: 3 });
  expect(first.data.map((item) => item.track_name)).toEqual(["Three", "Two"]);
  expect(await list(buyer, { per_page: 2, page: 2 })).toMatchObject({ from: 3, to: 3, next_cursor: null });

  const rest = await list(buyer, { per_page: 2, cursor: first.next_cursor ?? "" });
  expect(rest.data.map((item) => item.track_name)).toEqual(["One"]);
  expect(await list(buyer)).toMatchObject({ per_page: 15, total: 3 });
});

test("a search for what is no text is refused, not run", async () => {
  const { code, errors } = await call(userLicenses, { as: await person(house), query: { q: "a\0" } });
  expect([code, Object.keys(errors ?? {})]).toEqual(["validation_failed", ["q"]]);
});

test("search by title, artist or number, and by status; wildcards are letters", async () => {
  const buyer = await person(house);
  const plain = await sold(house, { buyer, title: "Night 100% Drive" });
  const other = await sold(house, { buyer, title: "Ольга" });
  expect(await names(buyer, { q: "night" })).toEqual(["Night 100% Drive"]);
  expect(await names(buyer, { q: "100%" })).toEqual(["Night 100% Drive"]);
  expect(await names(buyer, { q: "%" })).toEqual(["Night 100% Drive"]);
  expect(await names(buyer, { q: "ольга" })).toEqual(["Ольга"]);
  expect(await names(buyer, { q: "nova keys" })).toHaveLength(2);
  expect(await names(buyer, { q: other.row.number.toLowerCase() })).toEqual(["Ольга"]);
  expect(await names(buyer, { q: "_" })).toEqual([]);

  const admin = await house.as(await person(house, { isAdmin: true }));
  await revokeCertificate(admin, { uuid: plain.uuid, reason: "admin", note: null });
  expect(await names(buyer, { status: "revoked" })).toEqual(["Night 100% Drive"]);
  expect(await names(buyer, { status: "active" })).toEqual(["Ольга"]);
});

test("nobody's list is empty, and says so in numbers", async () => {
  expect(await list(await person(house))).toEqual({
    data: [],
    current_page: 1,
    per_page: 15,
    from: null,
    to: null,
    last_page: 1,
    total: 0,
    next_cursor: null,
  });
});

test("bad pages, made-up cursors, anonymous callers and tokens without the scope are refused", async () => {
  const asker = await person(house);
  const bad: Query[] = [
    { per_page: 101 },
    { page: 0 },
    { cursor: "made-up" },
    { cursor: "WzEsMl0" },
    { status: "x" },
  ];
  for (const query of bad) {
    expect((await call(userLicenses, { as: asker, query })).code).toBe("validation_failed");
  }
  expect((await call(userLicenses)).code).toBe("unauthenticated");
  const limited = await person(house, { scopes: ["catalog:read"] });
  expect((await call(userLicenses, { as: limited })).code).toBe("scope_missing");
});
