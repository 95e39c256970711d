import { afterAll, beforeAll, expect, test } from "vitest";
import { downloadLicensePdf } from "@/lib/certificates/contract";
import { revokeCertificate } from "@/lib/certificates/revoke-certificate";
import { sha256 } from "@/lib/ids";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person } from "@/sandbox/testing/people";
import { certificateOf, sold } from "@/sandbox/testing/sold";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const download = (as: Person | undefined, trackId: number | string, headers = {}) =>
  call(downloadLicensePdf, { as, params: { track: trackId }, headers });

test("not made yet: it is ordered, and says when to ask again; then it comes, in ranges too", async () => {
  const { buyer, beat, purchaseId } = await sold(house);
  const early = await download(buyer, beat.id);
  expect([early.code, early.headers.get("retry-after")]).toEqual(["pdf_not_ready", "3"]);

  await house.work({ pdfs: true });
  const row = await certificateOf(house, purchaseId);
  const whole = await download(buyer, beat.id);
  expect(whole.headers.get("content-type")).toBe("application/pdf");
  expect(whole.headers.get("content-disposition")).toBe(`attachment; filename="${row.number}.pdf"`);
  expect(whole.headers.get("etag")).toBe(`"${row.pdfSha256}"`);
  expect(sha256(whole.bytes())).toBe(row.pdfSha256);
  expect(Buffer.from(whole.bytes().subarray(0, 5)).toString()).toBe("%PDF-");

  const part = await download(buyer, beat.id, { range: "bytes=0-4" });
  expect([part.status, part.bytes().byteLength]).toEqual([206, 5]);
});

test("only its holder gets it, and only while it is not revoked", async () => {
  const { buyer, seller, beat, uuid } = await sold(house);
  for (const other of [seller, await person(house)]) {
    expect((await download(other, beat.id)).code).toBe("license_not_found");
  }
  expect((await download(buyer, "nonsense")).code).toBe("not_found");
  expect((await download(undefined, beat.id)).code).toBe("unauthenticated");
  const limited = await person(house, { scopes: ["catalog:read"] });
  expect((await download(limited, beat.id)).code).toBe("scope_missing");

  const admin = await house.as(await person(house, { isAdmin: true }));
  await revokeCertificate(admin, { uuid, reason: "admin", note: null });
  expect((await download(buyer, beat.id)).code).toBe("license_revoked");
});
