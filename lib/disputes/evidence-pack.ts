import { asc, eq } from "drizzle-orm";
import { disputes, downloads, licenseCertificates, purchases, trackFiles, users } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import type { PrivateDocument, PublicDocument } from "@/lib/certificates/document";
import { fail } from "@/lib/errors";
import { csvLine } from "@/lib/finances/csv";
import { renderEvidencePdf } from "@/lib/pdf/render-evidence";
import { files } from "@/lib/storage/files";
import { FILE_NAMES } from "@/lib/terms/names";
import { disputeReasonWords } from "./dispute-words";
import { type PackedFile, packFiles } from "./pack-files";

const pretty = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/**
 * Everything that speaks for the sale, as a ZIP that a person downloads and sends: a readable cover, the terms, their
 * acceptance, the download log and the signed certificate. For the platform's admin. Fails `not_found`, and
 * `license_not_found` where no license was ever issued.
 */
export async function evidencePack(
  ctx: Ctx,
  input: { disputeId: string },
): Promise<{ filename: string; bytes: Uint8Array }> {
  asAdmin(ctx);
  const { dispute, purchase, certificate, buyerEmail } = await read(ctx, input.disputeId);
  const open: PublicDocument = JSON.parse(certificate.publicDocument);
  const closed: PrivateDocument = JSON.parse(certificate.privateDocument);
  const taken = await downloadsOf(ctx, certificate.id);
  const cover = await renderEvidencePdf({
    preparedAt: ctx.now.toISOString(),
    dispute: {
      id: dispute.id,
      reason: disputeReasonWords(dispute.reason),
      amountMinor: dispute.amountMinor,
      currency: dispute.currency,
      openedAt: dispute.openedAt.toISOString(),
      dueBy: dispute.evidenceDueBy?.toISOString() ?? null,
    },
    payment: {
      reference: purchase.reference,
      intentId: purchase.intentId,
      chargeId: purchase.chargeId,
      paidAt: purchase.succeededAt?.toISOString() ?? null,
    },
    refundedMinor: purchase.refundedMinor,
    buyerEmail,
    certificate: open,
    private: closed,
    downloads: taken,
  });
  const packed: PackedFile[] = [
    { name: "evidence.pdf", bytes: cover },
    { name: "terms.json", bytes: pretty({ terms: purchase.terms, sha256: purchase.termsHash }) },
    { name: "acceptance.json", bytes: pretty(purchase.acceptance) },
    { name: "downloads.csv", bytes: Buffer.from(downloadsAsCsv(taken)) },
    // As they were signed, to the byte.
    { name: "certificate.json", bytes: Buffer.from(certificate.publicDocument) },
    { name: "certificate.jws", bytes: Buffer.from(certificate.signature) },
  ];
  if (certificate.pdfKey)
    packed.push({ name: "certificate.pdf", bytes: await files().readAll(certificate.pdfKey) });
  await audit(ctx, ctx.db, "dispute.evidence_downloaded", `dispute:${dispute.id}`, {
    purchase: purchase.reference,
  });
  return {
    filename: `evidence-${purchase.reference}-${dispute.id}.zip`,
    bytes: await packFiles(packed, ctx.now),
  };
}

async function read(ctx: Ctx, disputeId: string) {
  const [found] = await ctx.db
    .select({
      dispute: disputes,
      purchase: purchases,
      certificate: licenseCertificates,
      buyerEmail: users.email,
    })
    .from(disputes)
    .innerJoin(purchases, eq(purchases.id, disputes.purchaseId))
    .innerJoin(users, eq(users.id, purchases.buyerId))
    .leftJoin(licenseCertificates, eq(licenseCertificates.purchaseId, purchases.id))
    .where(eq(disputes.id, disputeId));
  if (!found) fail("not_found");
  const { certificate } = found;
  return certificate ? { ...found, certificate } : fail("license_not_found");
}

async function downloadsOf(ctx: Ctx, certificateId: string) {
  const rows = await ctx.db
    .select({ download: downloads, kind: trackFiles.kind })
    .from(downloads)
    .innerJoin(trackFiles, eq(trackFiles.id, downloads.fileId))
    .where(eq(downloads.certificateId, certificateId))
    .orderBy(asc(downloads.id));
  return rows.map(({ download: { createdAt, ip, userAgent }, kind }) => ({
    at: createdAt.toISOString(),
    file: kind in FILE_NAMES ? FILE_NAMES[kind as keyof typeof FILE_NAMES] : kind,
    ip,
    userAgent,
  }));
}

const downloadsAsCsv = (taken: Awaited<ReturnType<typeof downloadsOf>>): string =>
  [
    csvLine(["Time (UTC)", "File", "Address", "Browser"]),
    ...taken.map(({ at, file, ip, userAgent }) => csvLine([at, file, ip, userAgent])),
  ].join("");
