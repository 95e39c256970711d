import { asc, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { disputes, downloads, licenseCertificates, purchases, trackFiles, users } from "@/db/schema";
import type { ExclusiveDocument, ExclusivePrivate } from "@/lib/certificates/document";
import { fail } from "@/lib/errors";
import { sha256 } from "@/lib/ids";
import type { EvidenceToRender } from "@/lib/pdf/evidence";
import { FILE_NAMES } from "@/lib/terms/names";
import { disputeReasonWords } from "./dispute-words";

export type Evidence = Awaited<ReturnType<typeof gatherEvidence>>;

/**
 * What our records say of a disputed sale now, and under which key its cover is kept: another download makes another
 * cover. Fails `not_found`, and `license_not_found` where no license was ever issued.
 */
export async function gatherEvidence(db: Db, disputeId: string) {
  const { dispute, purchase, certificate, buyerEmail } = await read(db, disputeId);
  const open: ExclusiveDocument = JSON.parse(certificate.publicDocument);
  const closed: ExclusivePrivate = JSON.parse(certificate.privateDocument);
  const taken = await downloadsOf(db, certificate.id);
  const cover: Omit<EvidenceToRender, "preparedAt"> = {
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
  };
  const coverKey = `evidence/${dispute.id}/${sha256(JSON.stringify(cover))}.pdf`;
  return { dispute, purchase, certificate, downloads: taken, cover, coverKey };
}

async function read(db: Db, disputeId: string) {
  const [found] = await db
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

async function downloadsOf(db: Db, certificateId: string): Promise<EvidenceToRender["downloads"]> {
  const rows = await db
    .select({ download: downloads, kind: sql<string>`coalesce(${downloads.kind}, ${trackFiles.kind})` })
    .from(downloads)
    .leftJoin(trackFiles, eq(trackFiles.id, downloads.fileId))
    .where(eq(downloads.certificateId, certificateId))
    .orderBy(asc(downloads.id));
  return rows.map(({ download: { createdAt, ip, userAgent }, kind }) => ({
    at: createdAt.toISOString(),
    file: kind in FILE_NAMES ? FILE_NAMES[kind as keyof typeof FILE_NAMES] : kind,
    ip,
    userAgent,
  }));
}
