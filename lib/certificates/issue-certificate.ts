import { and, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { licenseCertificates } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import { licenseNumber, uuid } from "@/lib/ids";
import { enqueue } from "@/lib/jobs/enqueue";
import { signCertificate } from "@/lib/signing/sign-certificate";
import { type Grant, grantOfPurchase, type StandardGrant } from "./grant";
import { writeDocuments } from "./write-documents";

/** What a certificate is issued for: a purchase, or a plan's download of a track. */
export type Subject = { type: "exclusive"; purchaseId: number } | StandardGrant;
export type Issued = { id: string; number: string };

/**
 * The one way a certificate comes to be: documents written, signed, stored, audited, its PDF ordered, all in the
 * caller's transaction. Once a purchase, and once a person and track while it stands: asked again it gives the same
 * certificate. A purchase is locked here; of a standard license the caller holds the licensee's row, so that two
 * downloads at once are one after the other.
 */
export async function issueCertificate(ctx: Ctx<Db>, tx: Tx, subject: Subject): Promise<Issued> {
  const grant = subject.type === "exclusive" ? await grantOfPurchase(tx, subject.purchaseId) : subject;
  return (await issuedFor(tx, grant)) ?? (await issue(ctx, tx, grant));
}

async function issue(ctx: Ctx<Db>, tx: Tx, grant: Grant): Promise<Issued> {
  const id = uuid();
  const number = licenseNumber(ctx.now);
  const documents = await writeDocuments(tx, { id, number, issuedAt: ctx.now }, grant);
  const { jws, kid } = await signCertificate(tx, documents.publicDocument, ctx.now);
  await tx.insert(licenseCertificates).values({
    id,
    number,
    type: grant.type,
    // A dispute may have come before the certificate (RELIABILITY F03).
    status: grant.type === "exclusive" && grant.isDisputed ? "disputed" : "active",
    trackId: grant.trackId,
    licenseeId: grant.licenseeId,
    licensorId: grant.licensorId,
    purchaseId: grant.type === "exclusive" ? grant.purchaseId : null,
    ...documents,
    signature: jws,
    keyId: kid,
    issuedAt: ctx.now,
  });
  await audit(ctx, tx, "certificate.issued", `certificate:${id}`, { number, ...causeOf(grant) });
  await enqueue(tx, "render-certificate", { certificateId: id });
  return { id, number };
}

const causeOf = (grant: Grant) =>
  grant.type === "exclusive"
    ? { purchaseId: grant.purchaseId }
    : { download: grant.downloadReference, plan: grant.plan };

async function issuedFor(tx: Tx, grant: Grant): Promise<Issued | undefined> {
  const { id, number, purchaseId, trackId, licenseeId, type, status } = licenseCertificates;
  const [found] = await tx
    .select({ id, number })
    .from(licenseCertificates)
    .where(
      grant.type === "exclusive"
        ? eq(purchaseId, grant.purchaseId)
        : and(
            eq(trackId, grant.trackId),
            eq(licenseeId, grant.licenseeId),
            eq(type, "standard"),
            eq(status, "active"),
          ),
    );
  return found;
}
