import { crc32 } from "node:zlib";
import { eq } from "drizzle-orm";
import { compactVerify, createLocalJWKSet } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditLog, disputes, purchases } from "@/db/schema";
import { licenseKeys } from "@/lib/certificates/contract";
import { downloadFile } from "@/lib/downloads/download-file";
import { listFiles } from "@/lib/downloads/list-files";
import { readPdf } from "@/lib/pdf/read-pdf.fixture";
import { deliver } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person } from "@/sandbox/testing/people";
import { readZip } from "@/sandbox/testing/read-zip";
import { sold } from "@/sandbox/testing/sold";
import { evidencePack } from "./evidence-pack";

let house: House;
let admin: Person;
beforeAll(async () => {
  house = await openHouse();
  admin = await person(house, { isAdmin: true });
});
afterAll(() => house.close());

async function disputed() {
  const sale = await sold(house, { pdf: true });
  const ctx = await house.as(sale.buyer);
  for (const { id } of await listFiles(ctx, { trackId: sale.beat.id }))
    await downloadFile(ctx, { fileId: id, begins: true });
  const [row] = await house.db.select().from(purchases).where(eq(purchases.id, sale.purchaseId));
  const { id } = house.standIn.control.openDispute({
    charge: row?.intentId ?? "",
    reason: "product_not_received",
  });
  await deliver(house);
  await house.work();
  return { ...sale, disputeId: id, purchase: row };
}

test("a pack that speaks for itself: cover, terms, acceptance, downloads, and the certificate as it was signed", async () => {
  const { disputeId, reference, buyer, row, purchase } = await disputed();
  const ask = async () => evidencePack(await house.as(admin), { disputeId, waitMs: 0 });
  await expect(ask()).rejects.toMatchObject({ reason: "pdf_not_ready" });
  await house.work();
  const { filename, bytes } = await ask();
  expect(filename).toBe(`evidence-${reference}-${disputeId}.zip`);
  const entries = readZip(bytes);
  for (const { body, sum } of entries) expect(crc32(body)).toBe(sum);
  const packed = Object.fromEntries(entries.map(({ filename: name, body }) => [name, body]));
  expect(Object.keys(packed)).toEqual([
    ...["evidence.pdf", "terms.json", "acceptance.json", "downloads.csv"],
    ...["certificate.json", "certificate.jws", "certificate.pdf"],
  ]);
  const text = (name: string) => packed[name]?.toString("utf8") ?? "";

  expect(JSON.parse(text("terms.json"))).toEqual({ terms: purchase?.terms, sha256: purchase?.termsHash });
  expect(JSON.parse(text("acceptance.json"))).toEqual(purchase?.acceptance);
  expect(text("downloads.csv").trim().split("\r\n")).toHaveLength(5);
  expect(text("downloads.csv")).toContain("203.0.113.7");
  expect(text("certificate.json")).toBe(row.publicDocument);
  const { body: keys } = await call(licenseKeys);
  const { payload } = await compactVerify(text("certificate.jws"), createLocalJWKSet(keys as never));
  expect(Buffer.from(payload).toString()).toBe(text("certificate.json"));

  const cover = await readPdf(new Uint8Array(packed["evidence.pdf"] ?? []));
  const squeezed = cover.text.replace(/\s+/g, "");
  for (const words of [
    ...[reference, disputeId, row.number, buyer.email, "203.0.113.7"],
    ...[
      "The buyer says that they did not receive what they bought",
      "downloaded 4 times from the buyer",
      "29.99 USD",
    ],
    ...["Use it worldwide", "royalty of 3%", purchase?.intentId ?? ""],
  ])
    expect(squeezed).toContain(words.replace(/\s+/g, ""));
  expect(cover.qrCode).toContain(row.id);
});

test("each download of a pack leaves its trace; it is for admins, and of disputes that there are", async () => {
  const { disputeId, buyer, seller } = await disputed();
  const waiting = evidencePack(await house.as(admin), { disputeId });
  const done = waiting.then(() => true);
  while (!(await Promise.race([done, house.work().then(() => false)])));
  const trail = await house.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.subject, `dispute:${disputeId}`));
  expect(trail).toMatchObject([{ actor: `user:${admin.id}`, action: "dispute.evidence_downloaded" }]);
  for (const who of [buyer, seller])
    await expect(evidencePack(await house.as(who), { disputeId })).rejects.toMatchObject({
      reason: "forbidden",
    });
  await expect(evidencePack(await house.as(admin), { disputeId: "dp_none" })).rejects.toMatchObject({
    reason: "not_found",
  });
});

test("who was told what: the seller and the admins, when it opened and when it was lost", async () => {
  const { disputeId, seller } = await disputed();
  house.standIn.control.loseDispute({ dispute: disputeId });
  await deliver(house);
  await house.work();
  const subjectsTo = async (email: string) => {
    const answer = await fetch(`${house.mailbox.url}/messages?to=${email}`);
    return ((await answer.json()) as { messages: { subject: string }[] }).messages.map(
      (each) => each.subject,
    );
  };
  const [row] = await house.db.select().from(disputes).where(eq(disputes.id, disputeId));
  expect(row).toMatchObject({ outcome: "lost", heldMinor: 2549 });
  expect(await subjectsTo(seller.email)).toEqual(
    expect.arrayContaining(["Payment disputed: “Summer Vibes”", "Dispute lost: “Summer Vibes”"]),
  );
  expect(await subjectsTo(admin.email)).toContainEqual(expect.stringMatching(/^A dispute is lost: BP-/));
});
