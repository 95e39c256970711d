import { afterAll, beforeAll, expect, test } from "vitest";
import { revokeLicense } from "@/lib/certificates/contract";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { sold } from "@/sandbox/testing/sold";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const revoke = (
  as: Person | undefined,
  uuid: string,
  body: unknown = { reason: "violation", note: "Resold." },
) => call(revokeLicense, { as, params: { uuid }, body });

test("the licensor revokes for a violation, once", async () => {
  const { seller, uuid } = await sold(house);
  const { body } = await revoke(seller, uuid);
  expect(body.data).toMatchObject({ uuid, status: "revoked", reason: "violation" });
  expect((await revoke(seller, uuid)).code).toBe("license_not_revocable");
});

test("the admin revokes without a note", async () => {
  const { uuid } = await sold(house);
  const admin = await person(house, { isAdmin: true });
  expect((await revoke(admin, uuid, { reason: "fraud" })).body.data.reason).toBe("fraud");
});

test("the licensee, another producer and a stranger see nothing to revoke, as with an unknown id", async () => {
  const { buyer, uuid } = await sold(house);
  for (const other of [buyer, await producer(house), await person(house)]) {
    expect((await revoke(other, uuid)).code).toBe("not_found");
  }
  expect((await revoke(buyer, "4f9d0b6e-6c1f-4a43-9c0f-2f4c7c1f8a11")).code).toBe("not_found");
  expect((await revoke(buyer, "nonsense")).code).toBe("not_found");
  expect((await revoke(undefined, uuid)).code).toBe("unauthenticated");
  expect((await revoke(await person(house, { scopes: ["licenses:read"] }), uuid)).code).toBe("scope_missing");
});

test("bad input is refused by field: a refund's reason, no note of a producer, unknown fields", async () => {
  const { seller, uuid } = await sold(house);
  expect((await revoke(seller, uuid, { reason: "refund" })).errors).toHaveProperty("reason");
  expect((await revoke(seller, uuid, { reason: "fraud", note: "x" })).errors).toHaveProperty("reason");
  expect((await revoke(seller, uuid, { reason: "violation" })).errors).toHaveProperty("note");
  expect(
    (await revoke(seller, uuid, { reason: "violation", note: "x", status: "active" })).errors,
  ).toHaveProperty("status");
  expect((await revoke(seller, uuid, "{")).code).toBe("malformed_request");
  expect((await revoke(seller, uuid, JSON.stringify({ note: "x".repeat(70_000) }))).code).toBe(
    "payload_too_large",
  );
});
