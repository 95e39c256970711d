import { afterAll, beforeAll, expect, test } from "vitest";
import { checkLicensesBatch } from "@/lib/certificates/contract";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person } from "@/sandbox/testing/people";
import { sold } from "@/sandbox/testing/sold";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const check = (as: Person | undefined, body: unknown) => call(checkLicensesBatch, { as, body });

test("one result for each id, in the order asked, repeated and unknown ones too", async () => {
  const buyer = await person(house);
  const [one, two, foreign] = [await sold(house, { buyer }), await sold(house, { buyer }), await sold(house)];
  const ids = [two.beat.id, 999_999, one.beat.id, foreign.beat.id, two.beat.id];
  const { body } = await check(buyer, { track_ids: ids });
  expect(
    body.data.map(({ track_id, has_license, license_details }) => [
      track_id,
      has_license,
      license_details?.uuid,
    ]),
  ).toEqual([
    [two.beat.id, true, two.uuid],
    [999_999, false, undefined],
    [one.beat.id, true, one.uuid],
    [foreign.beat.id, false, undefined],
    [two.beat.id, true, two.uuid],
  ]);
});

test("none, too many, what is no id and unknown fields are refused by name", async () => {
  const buyer = await person(house);
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
  expect((await check(buyer, { track_ids: hundred })).body.data).toHaveLength(100);
  for (const track_ids of [[], [...hundred, 101], ["1"], [0], [1.5], null]) {
    const refused = await check(buyer, { track_ids });
    expect(refused.code).toBe("validation_failed");
    expect(Object.keys(refused.errors ?? {})[0]).toMatch(/^track_ids/);
  }
  expect((await check(buyer, { track_ids: [1], user_id: 7 })).errors).toHaveProperty("user_id");
  expect((await check(buyer, "{")).code).toBe("malformed_request");
});

test("anonymous callers and tokens without the scope are refused", async () => {
  expect((await check(undefined, { track_ids: [1] })).code).toBe("unauthenticated");
  const limited = await person(house, { scopes: ["catalog:read"] });
  expect((await check(limited, { track_ids: [1] })).code).toBe("scope_missing");
});
