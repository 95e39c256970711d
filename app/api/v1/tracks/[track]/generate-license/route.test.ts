import { afterAll, beforeAll, expect, test } from "vitest";
import { generateLicense } from "@/lib/certificates/contract";
import { revokeCertificate } from "@/lib/certificates/revoke-certificate";
import { confirm, initiate } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { certificateOf, sold } from "@/sandbox/testing/sold";
import { track, withFiles } from "@/sandbox/testing/tracks";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const generate = (as: Person | undefined, trackId: number | string, headers = {}) =>
  call(generateLicense, { as, params: { track: trackId }, headers });

test("it answers the existing certificate, every time the same", async () => {
  const { buyer, beat, row } = await sold(house);
  const first = await generate(buyer, beat.id);
  expect(first.status).toBe(200);
  expect(first.body.data).toMatchObject({
    uuid: row.id,
    license_number: row.number,
    signature: row.signature,
  });
  expect((await generate(buyer, beat.id)).body).toEqual(first.body);
});

test("paid, and no event has come yet: it is settled and issued on the spot, once for ten who ask at once", async () => {
  const buyer = await person(house);
  const beat = await withFiles(house, await track(house, await producer(house)));
  const { purchaseId, intentId } = await initiate(house, buyer, beat.id);
  expect((await generate(buyer, beat.id)).code).toBe("license_not_found");
  await confirm(house, intentId);
  const answers = await Promise.all(Array.from({ length: 10 }, () => generate(buyer, beat.id)));
  const row = await certificateOf(house, purchaseId);
  expect(new Set(answers.map(({ body }) => body.data.uuid))).toEqual(new Set([row.id]));
});

test("who bought nothing, did not sign in or lacks the scope gets none", async () => {
  const { beat, seller } = await sold(house);
  for (const other of [seller, await person(house)]) {
    expect((await generate(other, beat.id)).code).toBe("license_not_found");
  }
  expect((await generate(await person(house), 999_999)).code).toBe("license_not_found");
  expect((await generate(await person(house), "nonsense")).code).toBe("not_found");
  expect((await generate(undefined, beat.id)).code).toBe("unauthenticated");
  const reader = await person(house, { scopes: ["licenses:read"] });
  expect((await generate(reader, beat.id)).code).toBe("scope_missing");
});

test("a revoked license is not made anew", async () => {
  const { buyer, beat, uuid } = await sold(house);
  const admin = await house.as(await person(house, { isAdmin: true }));
  await revokeCertificate(admin, { uuid, reason: "fraud", note: null });
  expect((await generate(buyer, beat.id)).code).toBe("license_revoked");
});

test("an Idempotency-Key gives the kept answer, and belongs to one request", async () => {
  const { buyer, beat } = await sold(house);
  const headers = { "idempotency-key": "one" };
  const first = await generate(buyer, beat.id, headers);
  const again = await generate(buyer, beat.id, headers);
  expect(again.body).toEqual(first.body);
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect((await generate(buyer, beat.id + 1, headers)).code).toBe("idempotency_key_reused");
});
