import { afterAll, beforeAll, expect, test } from "vitest";
import { licensesGranted, userLicenses } from "@/lib/certificates/contract";
import { exportGrantedLicenses } from "@/lib/certificates/export-granted-licenses";
import { revokeCertificate } from "@/lib/certificates/revoke-certificate";
import { buy } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { license, offered } from "@/sandbox/testing/licensed";
import { giveSeat } from "@/sandbox/testing/members";
import { type Person, person, producer } from "@/sandbox/testing/people";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const ask = (as: Person | undefined, query = {}) => call(licensesGranted, { as, query });
const numbers = async (as: Person, query = {}) =>
  (await ask(as, query)).body.data.data.map(({ licensee_name, type }) => `${licensee_name}: ${type}`);

async function granted() {
  const seller = await producer(house);
  const beat = await offered(house, seller, { title: "Night Drive" });
  const [ada, bo, cy] = await Promise.all(["Ada", "Bo", "Cy"].map((name) => person(house, { name })));
  if (!ada || !bo || !cy) throw new Error("no people");
  for (const who of [ada, bo]) await giveSeat(house, who, "plus");
  const uuid = await license(house, ada, beat.id);
  await license(house, bo, beat.id);
  await buy(house, cy, beat.id);
  return { seller, beat, ada, uuid };
}

test("both types, newest first, by type, status, licensee and title, as a list and as CSV", async () => {
  const { seller, uuid } = await granted();
  expect(await numbers(seller)).toEqual(["Cy: exclusive", "Bo: standard", "Ada: standard"]);
  expect(await numbers(seller, { type: "standard" })).toEqual(["Bo: standard", "Ada: standard"]);
  expect(await numbers(seller, { q: "bo" })).toEqual(["Bo: standard"]);
  expect(await numbers(seller, { q: "night dr" })).toHaveLength(3);
  await revokeCertificate(await house.as(seller), { uuid, reason: "violation", note: "Resold" });
  expect(await numbers(seller, { status: "revoked" })).toEqual(["Ada: standard"]);

  let csv = "";
  const lines = exportGrantedLicenses(await house.as(seller), { type: "standard" });
  for await (const line of lines) csv += line;
  expect(csv.trim().split("\r\n")).toHaveLength(3);
  expect(csv).toContain("Ada,revoked");
});

test("a licensee finds their own by type and by the artist's name", async () => {
  const { ada } = await granted();
  const mine = (query: Record<string, string>) => call(userLicenses, { as: ada, query });
  expect((await mine({ type: "standard", q: "nova" })).body.data.total).toBe(1);
  expect((await mine({ type: "exclusive" })).body.data.total).toBe(0);
});

test("only a producer's own, only with the scope", async () => {
  await granted();
  expect(await numbers(await producer(house))).toEqual([]);
  expect((await ask(await person(house))).code).toBe("not_a_producer");
  expect((await ask(undefined)).code).toBe("unauthenticated");
  expect((await ask(await person(house, { scopes: ["licenses:read"] }))).code).toBe("scope_missing");
  expect((await ask(await producer(house), { cursor: "nonsense" })).errors).toHaveProperty("cursor");
});
