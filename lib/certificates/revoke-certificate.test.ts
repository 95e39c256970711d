import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { auditLog } from "@/db/schema";
import { type House, openHouse } from "@/sandbox/testing/house";
import { person, producer } from "@/sandbox/testing/people";
import { certificateOf, sold } from "@/sandbox/testing/sold";
import { disputeCertificate, restoreCertificate } from "./dispute-certificate";
import { revokeCertificate, revokeForRefund } from "./revoke-certificate";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const violation = { reason: "violation", note: "Resold as a sample pack." } as const;

test("the licensor revokes for a violation, with a note; who, why and when are kept", async () => {
  const { seller, uuid, purchaseId } = await sold(house);
  const ctx = await house.as(seller);
  expect(await revokeCertificate(ctx, { uuid, ...violation })).toEqual({
    id: uuid,
    status: "revoked",
    revokedAt: ctx.now,
    reason: "violation",
  });
  expect(await certificateOf(house, purchaseId)).toMatchObject({
    status: "revoked",
    statusChangedAt: ctx.now,
    revocationReason: "violation",
    revocationNote: violation.note,
    revokedBy: seller.id,
  });
  const [entry] = await house.db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.subject, `certificate:${uuid}`), eq(auditLog.action, "certificate.revoked")));
  expect(entry).toMatchObject({ actor: `user:${seller.id}`, details: violation });
});

test("the licensor may for nothing else, and not without a note", async () => {
  const { seller, uuid, purchaseId } = await sold(house);
  const ctx = await house.as(seller);
  for (const reason of ["fraud", "admin"] as const) {
    await expect(revokeCertificate(ctx, { uuid, reason, note: "x" })).rejects.toMatchObject({
      reason: "validation_failed",
      details: { fields: { reason: [expect.any(String)] } },
    });
  }
  await expect(revokeCertificate(ctx, { uuid, reason: "violation", note: " " })).rejects.toMatchObject({
    details: { fields: { note: [expect.any(String)] } },
  });
  expect((await certificateOf(house, purchaseId)).status).toBe("active");
});

test("to the licensee, another producer and a stranger it is not there; nobody at all must sign in", async () => {
  const { buyer, uuid, purchaseId } = await sold(house);
  for (const other of [buyer, await producer(house), await person(house)]) {
    await expect(revokeCertificate(await house.as(other), { uuid, ...violation })).rejects.toMatchObject({
      reason: "not_found",
    });
  }
  await expect(revokeCertificate(await house.as(), { uuid, ...violation })).rejects.toMatchObject({
    reason: "unauthenticated",
  });
  expect((await certificateOf(house, purchaseId)).status).toBe("active");
});

test("the admin may for each reason, once", async () => {
  const admin = await house.as(await person(house, { isAdmin: true }));
  for (const reason of ["violation", "fraud", "admin"] as const) {
    const { uuid, purchaseId } = await sold(house);
    await revokeCertificate(admin, { uuid, reason, note: null });
    expect(await certificateOf(house, purchaseId)).toMatchObject({
      status: "revoked",
      revocationReason: reason,
    });
    await expect(revokeCertificate(admin, { uuid, reason, note: null })).rejects.toMatchObject({
      reason: "license_not_revocable",
    });
  }
  await expect(
    revokeCertificate(admin, { uuid: "no-uuid", reason: "admin", note: null }),
  ).rejects.toMatchObject({ reason: "not_found" });
});

test("a refund revokes once, whoever revoked before keeps the reason", async () => {
  const { uuid, purchaseId, seller } = await sold(house);
  const system = await house.as();
  const refund = () => transaction(house.db, (tx) => revokeForRefund(system, tx, { purchaseId }));
  await revokeCertificate(await house.as(seller), { uuid, ...violation });
  expect(await refund()).toBe(false);
  expect((await certificateOf(house, purchaseId)).revocationReason).toBe("violation");

  const other = await sold(house);
  const both = () =>
    transaction(house.db, (tx) => revokeForRefund(system, tx, { purchaseId: other.purchaseId }));
  expect((await Promise.all([both(), both()])).toSorted()).toEqual([false, true]);
  expect(await certificateOf(house, other.purchaseId)).toMatchObject({
    status: "revoked",
    revocationReason: "refund",
    revokedBy: null,
  });
});

test("a dispute suspends, a dispute won restores; a revoked certificate does neither", async () => {
  const { uuid, purchaseId } = await sold(house);
  const system = await house.as();
  const dispute = () => transaction(house.db, (tx) => disputeCertificate(system, tx, { purchaseId }));
  const restore = () => transaction(house.db, (tx) => restoreCertificate(system, tx, { purchaseId }));
  expect(await restore()).toBe(false);
  expect(await dispute()).toBe(true);
  expect(await dispute()).toBe(false);
  expect((await certificateOf(house, purchaseId)).status).toBe("disputed");
  expect(await restore()).toBe(true);
  expect((await certificateOf(house, purchaseId)).status).toBe("active");

  const admin = await house.as(await person(house, { isAdmin: true }));
  await dispute();
  await revokeCertificate(admin, { uuid, reason: "fraud", note: null });
  expect(await restore()).toBe(false);
  expect(await dispute()).toBe(false);
  expect((await certificateOf(house, purchaseId)).status).toBe("revoked");
});
