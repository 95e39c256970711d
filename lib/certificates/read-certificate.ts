import { and, eq } from "drizzle-orm";
import { licenseCertificates } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import type { PrivateDocument, PublicDocument } from "./document";
import { isUuid } from "./is-uuid";
import type { RevocationReason } from "./revoke-certificate";
import { visibleTo } from "./visible-to";

type Row = typeof licenseCertificates.$inferSelect;

/** A certificate as its parties see it: both documents and the signature, and what has become of it since. */
export type Certificate = {
  id: string;
  number: string;
  type: Row["type"];
  status: Row["status"];
  trackId: number;
  issuedAt: Date;
  /** When the status became what it is. */
  since: Date;
  reason: RevocationReason | null;
  note: string | null;
  public: PublicDocument;
  private: PrivateDocument;
  signature: string;
  keyId: string;
  pdfReady: boolean;
  verificationCount: number;
  lastVerifiedAt: Date | null;
};

/** A certificate by its id, for its licensee, its licensor and the platform's admin; `not_found` for others. */
export async function readCertificate(ctx: Ctx, input: { uuid: string }): Promise<Certificate> {
  const user = signedIn(ctx);
  if (!isUuid(input.uuid)) fail("not_found");
  const [row] = await ctx.db
    .select()
    .from(licenseCertificates)
    .where(and(eq(licenseCertificates.id, input.uuid), visibleTo(user)));
  return row ? presentCertificate(row) : fail("not_found");
}

/** A stored row as its parties see it. */
export function presentCertificate(row: Row): Certificate {
  const { id, number, type, status, trackId, issuedAt, signature, keyId } = row;
  const { verificationCount, lastVerifiedAt } = row;
  return {
    id,
    number,
    type,
    status,
    trackId,
    issuedAt,
    since: row.statusChangedAt ?? issuedAt,
    reason: row.revocationReason,
    note: row.revocationNote,
    public: JSON.parse(row.publicDocument),
    private: JSON.parse(row.privateDocument),
    signature,
    keyId,
    pdfReady: row.pdfKey !== null,
    verificationCount,
    lastVerifiedAt,
  };
}
