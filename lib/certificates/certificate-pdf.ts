import { and, desc, eq, sql } from "drizzle-orm";
import { licenseCertificates } from "@/db/schema";
import { type Ctx, signedIn, type User } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import type { ServedFile } from "@/lib/storage/serve-file";
import { isUuid } from "./is-uuid";
import { visibleTo } from "./visible-to";

const RETRY_SECONDS = 3;

/**
 * The stored PDF of a certificate, ready for `serveFile`: by id for its parties and the admin, by track for the
 * licensee. Fails `license_not_found`, `license_revoked`, or `pdf_not_ready` after asking for it to be made.
 */
export async function certificatePdf(
  ctx: Ctx,
  input: { uuid: string } | { trackId: number },
): Promise<ServedFile> {
  const { id, number, status, pdfKey, pdfSize, pdfSha256, issuedAt } = licenseCertificates;
  const [row] = await ctx.db
    .select({ id, number, status, pdfKey, pdfSize, pdfSha256 })
    .from(licenseCertificates)
    .where(wanted(signedIn(ctx), input))
    .orderBy(sql`${status} = 'revoked'`, desc(issuedAt))
    .limit(1);
  if (!row) fail("license_not_found");
  if (row.status === "revoked") fail("license_revoked");
  if (row.pdfKey === null || row.pdfSize === null || row.pdfSha256 === null) {
    await enqueue(ctx.db, "render-certificate", { certificateId: row.id });
    fail("pdf_not_ready", { retryAfter: RETRY_SECONDS });
  }
  return {
    key: row.pdfKey,
    size: row.pdfSize,
    contentType: "application/pdf",
    filename: `${row.number}.pdf`,
    disposition: "attachment",
    etag: row.pdfSha256,
  };
}

function wanted(user: User, input: { uuid: string } | { trackId: number }) {
  if ("trackId" in input) {
    return and(eq(licenseCertificates.trackId, input.trackId), eq(licenseCertificates.licenseeId, user.id));
  }
  return isUuid(input.uuid) ? and(eq(licenseCertificates.id, input.uuid), visibleTo(user)) : sql`false`;
}
