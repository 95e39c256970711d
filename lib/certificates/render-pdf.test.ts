import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256 } from "@/lib/ids";
import { readPdf } from "@/lib/pdf/read-pdf.fixture";
import { files } from "@/lib/storage/files";
import { type House, openHouse } from "@/sandbox/testing/house";
import { person } from "@/sandbox/testing/people";
import { certificateOf, sold } from "@/sandbox/testing/sold";
import { certificatePdf } from "./certificate-pdf";
import { renderPdf } from "./render-pdf";
import { revokeCertificate } from "./revoke-certificate";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const render = async (certificateId: string) => renderPdf(await house.as(), { certificateId });

test("the job keeps the parties' PDF and records what it kept", async () => {
  const { row, buyer, reference } = await sold(house, { pdf: true });
  if (!row.pdfKey) throw new Error("no PDF was made");
  const bytes = await files().readAll(row.pdfKey);
  expect(row).toMatchObject({ pdfSha256: sha256(bytes), pdfSize: bytes.byteLength });
  const pdf = await readPdf(bytes);
  expect(pdf.qrCode).toBe(`http://127.0.0.1:3000/verify/${row.id}`);
  expect(pdf.text).toContain(buyer.email);
  expect(pdf.text).toContain(reference);
});

test("done again, it restores a lost or broken file byte by byte, and touches a good one not at all", async () => {
  const { row, purchaseId, uuid } = await sold(house, { pdf: true });
  const key = row.pdfKey ?? "";
  const bytes = await files().readAll(key);

  await files().remove(key);
  await render(uuid);
  expect(sha256(await files().readAll(key))).toBe(sha256(bytes));

  await files().put(key, Buffer.from("broken"), "application/pdf");
  await render(uuid);
  expect(sha256(await files().readAll(key))).toBe(sha256(bytes));

  await render(uuid);
  expect(await certificateOf(house, purchaseId)).toEqual(row);
});

test("its parties and the admin may have it; others do not learn that it exists", async () => {
  const { row, uuid, buyer, seller, beat } = await sold(house, { pdf: true });
  const expected = { key: row.pdfKey, size: row.pdfSize, etag: row.pdfSha256, filename: `${row.number}.pdf` };
  const admin = await person(house, { isAdmin: true });
  for (const party of [buyer, seller, admin]) {
    expect(await certificatePdf(await house.as(party), { uuid })).toMatchObject(expected);
  }
  expect(await certificatePdf(await house.as(buyer), { trackId: beat.id })).toMatchObject(expected);
  const stranger = await house.as(await person(house));
  for (const asked of [{ uuid }, { uuid: "nonsense" }, { trackId: beat.id }]) {
    await expect(certificatePdf(stranger, asked)).rejects.toMatchObject({ reason: "license_not_found" });
  }
});

test("that of a revoked license is not handed out", async () => {
  const { uuid, buyer } = await sold(house);
  const admin = await house.as(await person(house, { isAdmin: true }));
  await revokeCertificate(admin, { uuid, reason: "admin", note: null });
  await expect(certificatePdf(await house.as(buyer), { uuid })).rejects.toMatchObject({
    reason: "license_revoked",
  });
});

test("an unknown certificate is an error, for the job to be seen", async () => {
  await expect(render("4f9d0b6e-6c1f-4a43-9c0f-2f4c7c1f8a11")).rejects.toThrow("no certificate");
});
