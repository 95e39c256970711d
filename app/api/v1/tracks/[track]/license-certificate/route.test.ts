import { afterAll, beforeAll, expect, test } from "vitest";
import { licenseCertificate } from "@/lib/certificates/contract";
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

const read = (as: Person | undefined, trackId: number | string) =>
  call(licenseCertificate, { as, params: { track: trackId } });

test("its holder reads both parts and the signature", async () => {
  const { buyer, beat, row } = await sold(house);
  expect((await read(buyer, beat.id)).body.data).toEqual({
    uuid: row.id,
    license_number: row.number,
    type: "exclusive",
    status: "active",
    issued_at: row.issuedAt.toISOString(),
    status_since: row.issuedAt.toISOString(),
    public: JSON.parse(row.publicDocument),
    private: JSON.parse(row.privateDocument),
    signature: row.signature,
    key_id: row.keyId,
    pdf_ready: false,
    verification_count: 0,
    last_verified_at: null,
  });
});

test("to others it looks as if there were none", async () => {
  const { beat, seller } = await sold(house);
  const missing = await read(seller, 999_999);
  for (const other of [seller, await person(house), await person(house, { isAdmin: true })]) {
    const refused = await read(other, beat.id);
    expect([refused.code, refused.message]).toEqual(["license_not_found", missing.message]);
  }
  expect((await read(seller, "nonsense")).code).toBe("not_found");
  expect((await read(undefined, beat.id)).code).toBe("unauthenticated");
  expect((await read(await person(house, { scopes: ["catalog:read"] }), beat.id)).code).toBe("scope_missing");
});

test("a revoked one is gone", async () => {
  const { buyer, beat, uuid } = await sold(house);
  const admin = await house.as(await person(house, { isAdmin: true }));
  await revokeCertificate(admin, { uuid, reason: "admin", note: null });
  expect((await read(buyer, beat.id)).code).toBe("license_revoked");
});
