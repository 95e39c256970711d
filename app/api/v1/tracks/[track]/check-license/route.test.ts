import { afterAll, beforeAll, expect, test } from "vitest";
import { checkLicense } from "@/lib/certificates/contract";
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

const check = (as: Person | undefined, trackId: number | string) =>
  call(checkLicense, { as, params: { track: trackId } });

test("the holder has it, with its details; the seller, a stranger and an unknown track have none", async () => {
  const { buyer, seller, beat, row } = await sold(house);
  expect((await check(buyer, beat.id)).body.data).toEqual({
    has_license: true,
    license_details: {
      uuid: row.id,
      license_number: row.number,
      type: "exclusive",
      status: "active",
      issued_at: row.issuedAt.toISOString(),
      verify_url: `http://127.0.0.1:3000/verify/${row.id}`,
    },
  });
  const none = { has_license: false, license_details: null };
  for (const other of [seller, await person(house)]) {
    expect((await check(other, beat.id)).body.data).toEqual(none);
  }
  expect((await check(buyer, 999_999)).body.data).toEqual(none);
});

test("a revoked license is told and does not count", async () => {
  const { buyer, beat, uuid } = await sold(house);
  const admin = await house.as(await person(house, { isAdmin: true }));
  await revokeCertificate(admin, { uuid, reason: "admin", note: null });
  expect((await check(buyer, beat.id)).body.data).toMatchObject({
    has_license: false,
    license_details: { uuid, status: "revoked" },
  });
});

test("malformed ids are not there; anonymous callers and tokens without the scope are refused", async () => {
  const asker = await person(house);
  for (const id of ["nonsense", 0, -1, "1e400"]) expect((await check(asker, id)).code).toBe("not_found");
  expect((await check(undefined, 1)).code).toBe("unauthenticated");
  expect((await check(await person(house, { scopes: ["catalog:read"] }), 1)).code).toBe("scope_missing");
});
