import { eq, sql } from "drizzle-orm";
import { licenseCertificates } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { verifySignature } from "@/lib/signing/verify-signature";
import type { PublicDocument } from "./document";
import { isUuid } from "./is-uuid";
import type { RevocationReason } from "./revoke-certificate";

type Row = typeof licenseCertificates.$inferSelect;
type Checked = {
  document: PublicDocument;
  /** Compact JWS over the document, for whoever wants to check it without us. */
  signature: string;
  verificationCount: number;
  lastVerifiedAt: Date;
};

/** The three answers, as data. `since` is when the status became what it is. */
export type Verification =
  | { outcome: "not_found" }
  | ({ outcome: "valid"; status: "active"; since: Date } & Checked)
  | ({
      outcome: "not_valid";
      /** `tampered`: the stored document is not the one that was signed. */
      status: "expired" | "revoked" | "disputed" | "tampered";
      since: Date | null;
      reason: RevocationReason | null;
    } & Checked);

/** Whether a certificate is genuine and in force. For anyone; every check is counted, in the read itself. */
export async function verifyCertificate(ctx: Ctx, input: { uuid: string }): Promise<Verification> {
  if (!isUuid(input.uuid)) return { outcome: "not_found" };
  const [row] = await ctx.db
    .update(licenseCertificates)
    .set({ verificationCount: sql`${licenseCertificates.verificationCount} + 1`, lastVerifiedAt: ctx.now })
    .where(eq(licenseCertificates.id, input.uuid))
    .returning({
      id: licenseCertificates.id,
      status: licenseCertificates.status,
      publicDocument: licenseCertificates.publicDocument,
      signature: licenseCertificates.signature,
      issuedAt: licenseCertificates.issuedAt,
      statusChangedAt: licenseCertificates.statusChangedAt,
      revocationReason: licenseCertificates.revocationReason,
      verificationCount: licenseCertificates.verificationCount,
    });
  if (!row) return { outcome: "not_found" };
  const checked: Checked = {
    document: JSON.parse(row.publicDocument),
    signature: row.signature,
    verificationCount: row.verificationCount,
    lastVerifiedAt: ctx.now,
  };
  if (!(await isAsSigned(ctx, row, checked.document))) {
    return { outcome: "not_valid", status: "tampered", since: null, reason: null, ...checked };
  }
  const since = row.statusChangedAt ?? row.issuedAt;
  if (row.status === "active") return { outcome: "valid", status: "active", since, ...checked };
  return { outcome: "not_valid", status: row.status, since, reason: row.revocationReason, ...checked };
}

/** The id counts too: another certificate's document and signature, copied into this row, are genuine but not its own. */
async function isAsSigned(
  ctx: Ctx,
  row: Pick<Row, "id" | "publicDocument" | "signature">,
  document: PublicDocument,
): Promise<boolean> {
  const check = await verifySignature(ctx.db, row.signature);
  return check.valid && check.payload === row.publicDocument && document.id === row.id;
}
