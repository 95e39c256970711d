import { eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { licenseCertificates, purchases } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import { licenseNumber, uuid } from "@/lib/ids";
import { enqueue } from "@/lib/jobs/enqueue";
import { OWNED } from "@/lib/purchases/states";
import { signCertificate } from "@/lib/signing/sign-certificate";
import { type Purchase, writeDocuments } from "./write-documents";

/** What a certificate is issued for. A standard license, out of a plan's download, will be the second type. */
export type Subject = { type: "exclusive"; purchaseId: number };
export type Issued = { id: string; number: string };

/**
 * The one way a certificate comes to be: documents written, signed, stored, audited, its PDF ordered, all in the
 * caller's transaction. Once a purchase: asked again it gives the same certificate. The purchase must be paid for,
 * and stays locked until the transaction ends.
 */
export async function issueCertificate(ctx: Ctx<Db>, tx: Tx, subject: Subject): Promise<Issued> {
  const purchase = await paidPurchase(tx, subject.purchaseId);
  return (await issuedFor(tx, purchase.id)) ?? (await issue(ctx, tx, purchase));
}

async function issue(ctx: Ctx<Db>, tx: Tx, purchase: Purchase): Promise<Issued> {
  const id = uuid();
  const number = licenseNumber(ctx.now);
  const documents = await writeDocuments(tx, { id, number, issuedAt: ctx.now }, purchase);
  const { jws, kid } = await signCertificate(tx, documents.publicDocument, ctx.now);
  await tx.insert(licenseCertificates).values({
    id,
    number,
    type: "exclusive",
    // A dispute may have come before the certificate (RELIABILITY F03).
    status: purchase.status === "disputed" ? "disputed" : "active",
    trackId: purchase.trackId,
    licenseeId: purchase.buyerId,
    licensorId: purchase.sellerId,
    purchaseId: purchase.id,
    ...documents,
    signature: jws,
    keyId: kid,
    issuedAt: ctx.now,
  });
  await audit(ctx, tx, "certificate.issued", `certificate:${id}`, { number, purchaseId: purchase.id });
  await enqueue(tx, "render-certificate", { certificateId: id });
  return { id, number };
}

async function paidPurchase(tx: Tx, id: number): Promise<Purchase> {
  const [purchase] = await tx.select().from(purchases).where(eq(purchases.id, id)).for("update");
  if (purchase && OWNED.includes(purchase.status)) return purchase;
  throw new Error(`no certificate for purchase ${id}: it is ${purchase?.status ?? "missing"}, not paid for`);
}

async function issuedFor(tx: Tx, purchaseId: number): Promise<Issued | undefined> {
  const [found] = await tx
    .select({ id: licenseCertificates.id, number: licenseCertificates.number })
    .from(licenseCertificates)
    .where(eq(licenseCertificates.purchaseId, purchaseId));
  return found;
}
