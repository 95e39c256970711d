import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { type House, openHouse } from "@/sandbox/testing/house";
import { person } from "@/sandbox/testing/people";
import { certificateOf, sold } from "@/sandbox/testing/sold";
import { disputeCertificate } from "./dispute-certificate";
import { revokeCertificate } from "./revoke-certificate";
import { verifyCertificate } from "./verify-certificate";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const verify = async (uuid: string, now?: Date) =>
  verifyCertificate(await house.as(undefined, now), { uuid });

test("valid: in force since its issue, with the document as it was signed", async () => {
  const { uuid, row } = await sold(house);
  const now = new Date("2030-01-01T00:00:00.000Z");
  expect(await verify(uuid, now)).toEqual({
    outcome: "valid",
    status: "active",
    since: row.issuedAt,
    document: JSON.parse(row.publicDocument),
    signature: row.signature,
    verificationCount: 1,
    lastVerifiedAt: now,
  });
});

test("each check is counted, many at once too, and the last one's time kept", async () => {
  const { uuid, purchaseId } = await sold(house);
  await Promise.all(Array.from({ length: 20 }, () => verify(uuid)));
  const now = new Date("2031-01-01T00:00:00.000Z");
  expect(await verify(uuid, now)).toMatchObject({ verificationCount: 21 });
  expect(await certificateOf(house, purchaseId)).toMatchObject({
    verificationCount: 21,
    lastVerifiedAt: now,
  });
});

test("not found: an unknown id and what is no id at all", async () => {
  for (const uuid of ["4f9d0b6e-6c1f-4a43-9c0f-2f4c7c1f8a11", "42", "", "' or 1=1"]) {
    expect(await verify(uuid)).toEqual({ outcome: "not_found" });
  }
});

test("not valid: disputed, then revoked, with date and reason", async () => {
  const { uuid, purchaseId } = await sold(house);
  const system = await house.as();
  await transaction(house.db, (tx) => disputeCertificate(system, tx, { purchaseId }));
  expect(await verify(uuid)).toMatchObject({
    outcome: "not_valid",
    status: "disputed",
    since: system.now,
    reason: null,
  });

  const admin = await house.as(await person(house, { isAdmin: true }));
  await revokeCertificate(admin, { uuid, reason: "fraud", note: "Kept from the public." });
  const revoked = await verify(uuid);
  expect(revoked).toMatchObject({
    outcome: "not_valid",
    status: "revoked",
    since: admin.now,
    reason: "fraud",
  });
  expect(JSON.stringify(revoked)).not.toContain("Kept from the public");
});

test("not valid: a document that somebody changed in the database itself", async () => {
  const { uuid } = await sold(house);
  await house.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`update license_certificates
      set public_document = replace(public_document, 'Summer Vibes', 'Another Beat') where id = ${uuid}`);
  });
  expect(await verify(uuid)).toMatchObject({ outcome: "not_valid", status: "tampered", since: null });
});

test("not valid: another certificate's document and signature, copied in the database itself", async () => {
  const [{ uuid }, genuine] = [await sold(house), await sold(house)];
  await house.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`update license_certificates
      set public_document = ${genuine.row.publicDocument}, signature = ${genuine.row.signature} where id = ${uuid}`);
  });
  expect(await verify(uuid)).toMatchObject({ outcome: "not_valid", status: "tampered" });
});
