import { eq } from "drizzle-orm";
import { compactVerify, createLocalJWKSet } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { auditLog, licenseCertificates, trackFiles, tracks, users } from "@/db/schema";
import { canonicalJson } from "@/lib/canonical-json";
import { sha256 } from "@/lib/ids";
import { publicKeys } from "@/lib/signing/public-keys";
import { termsHash } from "@/lib/terms/resolve-terms";
import { buy, initiate } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { license, offered } from "@/sandbox/testing/licensed";
import { member } from "@/sandbox/testing/members";
import { person, producer } from "@/sandbox/testing/people";
import { certificateOf, sold } from "@/sandbox/testing/sold";
import { track, withFiles } from "@/sandbox/testing/tracks";
import { PrivateDocument, PublicDocument } from "./document";
import { issueCertificate } from "./issue-certificate";
import { revokeCertificate } from "./revoke-certificate";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("both documents are canonical and complete, and the public one is the payload of the signature", async () => {
  const { row, seller, buyer, beat, reference } = await sold(house);
  const open = PublicDocument.parse(JSON.parse(row.publicDocument));
  const closed = PrivateDocument.parse(JSON.parse(row.privateDocument));
  expect(canonicalJson(open)).toBe(row.publicDocument);
  expect(canonicalJson(closed)).toBe(row.privateDocument);

  const { payload } = await compactVerify(row.signature, createLocalJWKSet(await publicKeys(house.db)));
  expect(Buffer.from(payload).toString("utf8")).toBe(row.publicDocument);

  const files = await house.db.select().from(trackFiles).where(eq(trackFiles.trackId, beat.id));
  expect(open).toMatchObject({
    id: row.id,
    number: row.number,
    type: "exclusive",
    issued_at: row.issuedAt.toISOString(),
    verify_url: `http://127.0.0.1:3000/verify/${row.id}`,
    licensor: { legal_name: seller.name, professional_name: "Nova Keys" },
    licensee: { name: "Łukasz Đorđević" },
    track: { id: beat.id, title: "Summer Vibes", artists: ["Nova Keys"], bpm: 140, key: "C", scale: "minor" },
    standard_licenses_before: 0,
    private_sha256: sha256(row.privateDocument),
  });
  expect(open.files).toEqual(
    ["wav", "wav_tagged", "mp3_320", "stems"].map((kind) => {
      const file = files.find((each) => each.kind === kind);
      return { kind, format: file?.contentType, size: file?.size, sha256: file?.sha256 };
    }),
  );
  expect(closed).toMatchObject({
    certificate_id: row.id,
    licensee_email: buyer.email,
    contact_email: seller.email,
    order_reference: reference,
    price: { amount_minor: 2999, currency: "USD" },
    acceptance: { name: "Łukasz Đorđević", ip: "203.0.113.7", via: "browser" },
  });
});

test("the public document tells no e-mail, price, order or address; the terms accepted can be proved with both", async () => {
  const { row, buyer, seller, reference } = await sold(house);
  const payload = Buffer.from(row.signature.split(".")[1] ?? "", "base64url").toString("utf8");
  // Hashes, ids and instants have any digits, now and then those of the price.
  const told = payload.replaceAll(/[0-9a-f]{64}|[0-9a-f-]{36}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, "");
  for (const secret of [buyer.email, seller.email, reference, "203.0.113.7", "2999", "29.99"]) {
    expect(told).not.toContain(secret);
  }
  const open = PublicDocument.parse(JSON.parse(row.publicDocument));
  const closed = PrivateDocument.parse(JSON.parse(row.privateDocument));
  expect(termsHash(open.terms)).toBe(closed.acceptance.terms_sha256);
});

test("asked again, even ten times at once, it is the same certificate", async () => {
  const { row, purchaseId } = await sold(house);
  const ctx = await house.as();
  const again = await Promise.all(
    Array.from({ length: 10 }, () =>
      transaction(house.db, (tx) => issueCertificate(ctx, tx, { type: "exclusive", purchaseId })),
    ),
  );
  expect(new Set(again.map(({ id }) => id))).toEqual(new Set([row.id]));
  expect(await certificateOf(house, purchaseId)).toEqual(row);
  const issued = await house.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.subject, `certificate:${row.id}`));
  expect(issued.map(({ action }) => action)).toEqual(["certificate.issued"]);
});

test("an unpaid purchase gets none", async () => {
  const seller = await producer(house);
  const beat = await withFiles(house, await track(house, seller));
  const { purchaseId } = await initiate(house, await person(house), beat.id);
  const ctx = await house.as();
  await expect(
    transaction(house.db, (tx) => issueCertificate(ctx, tx, { type: "exclusive", purchaseId })),
  ).rejects.toThrow("not paid for");
});

test("it is a snapshot: what people and tracks become later changes no byte", async () => {
  const { row, seller, buyer, beat, purchaseId } = await sold(house);
  await house.db.update(users).set({ name: "Somebody Else" }).where(eq(users.id, seller.id));
  await house.db.update(users).set({ legalName: "Changed" }).where(eq(users.id, buyer.id));
  await house.db.update(tracks).set({ title: "Renamed" }).where(eq(tracks.id, beat.id));
  expect(await certificateOf(house, purchaseId)).toEqual(row);
  await expect(
    house.db
      .update(licenseCertificates)
      .set({ publicDocument: "{}" })
      .where(eq(licenseCertificates.id, row.id)),
  ).rejects.toThrow();
});

test("standard licenses issued before are counted, those that were revoked since as well", async () => {
  const beat = await offered(house);
  const [first] = await Promise.all(
    [await member(house), await member(house)].map((holder) => license(house, holder, beat.id)),
  );
  const admin = await house.as(await person(house, { isAdmin: true }));
  await revokeCertificate(admin, { uuid: first ?? "", reason: "fraud", note: null });
  const { purchaseId } = await buy(house, await person(house), beat.id);
  const row = await certificateOf(house, purchaseId);
  expect(JSON.parse(row.publicDocument).standard_licenses_before).toBe(2);
});
