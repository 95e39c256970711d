import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { licenseCertificates } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { crashPoint } from "@/lib/crash-point";
import { sha256 } from "@/lib/ids";
import { renderCertificatePdf } from "@/lib/pdf/render-certificate";
import { files } from "@/lib/storage/files";

/**
 * Renders a certificate's PDF out of its stored documents, the private part included, and keeps it. Done again, it
 * makes sure that the kept file is still the one that was recorded, and restores it byte by byte when it is not.
 * Throws, to be tried again, when the renderer fails; the sale stands meanwhile (RELIABILITY F23).
 */
export async function renderPdf(ctx: Ctx, input: { certificateId: string }): Promise<void> {
  const [row] = await ctx.db
    .select()
    .from(licenseCertificates)
    .where(eq(licenseCertificates.id, input.certificateId));
  if (!row) throw new Error(`no certificate ${input.certificateId}`);
  if (row.pdfKey && row.pdfSha256 === (await storedHash(row.pdfKey))) return;

  const bytes = await renderCertificatePdf({
    public: JSON.parse(row.publicDocument),
    private: JSON.parse(row.privateDocument),
    signature: row.signature,
    keyId: row.keyId,
  });
  const pdf = { key: `certificates/${row.id}.pdf`, sha256: sha256(bytes), size: bytes.byteLength };
  if (row.pdfSha256 && row.pdfSha256 !== pdf.sha256) {
    throw new Error(`the PDF of certificate ${row.id} is lost, and this renderer makes another one`);
  }
  await files().put(pdf.key, bytes, "application/pdf");
  crashPoint("pdf:stored");
  await record(ctx.db, row.id, pdf);
}

async function storedHash(key: string): Promise<string | null> {
  return (await files().size(key)) === null ? null : sha256(await files().readAll(key));
}

async function record(db: Database, id: string, pdf: { key: string; sha256: string; size: number }) {
  await db
    .update(licenseCertificates)
    .set({ pdfKey: pdf.key, pdfSha256: pdf.sha256, pdfSize: pdf.size })
    .where(and(eq(licenseCertificates.id, id), isNull(licenseCertificates.pdfSha256)));
}
