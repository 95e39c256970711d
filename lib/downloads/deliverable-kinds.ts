import { and, desc, eq, sql } from "drizzle-orm";
import { licenseCertificates, tracks } from "@/db/schema";
import { DELIVERABLE_FILES } from "@/db/schema/documents";
import { type Ctx, signedIn } from "@/lib/acts/context";
import type { PublicDocument } from "@/lib/certificates/document";
import { fail } from "@/lib/errors";

export type FileKind = (typeof DELIVERABLE_FILES)[number];
export type Entitlement = {
  kinds: readonly FileKind[];
  /** What gives the right; null for the producer, who needs none. */
  certificateId: string | null;
};

/**
 * Which kinds of files of a track the signed-in person may have: what the terms of their certificate deliver, or, of
 * one's own track, everything. A certificate in dispute still delivers. Fails with `license_revoked` when it was
 * taken back, a refund included, and with `not_found` for everybody else.
 */
export async function deliverableKinds(ctx: Ctx, input: { trackId: number }): Promise<Entitlement> {
  const user = signedIn(ctx);
  const { status, issuedAt, trackId, licenseeId } = licenseCertificates;
  const [certificate] = await ctx.db
    .select({ id: licenseCertificates.id, status, document: licenseCertificates.publicDocument })
    .from(licenseCertificates)
    .where(and(eq(trackId, input.trackId), eq(licenseeId, user.id)))
    .orderBy(sql`${status} in ('revoked', 'expired')`, desc(issuedAt))
    .limit(1);
  if (certificate) {
    if (certificate.status === "revoked" || certificate.status === "expired") fail("license_revoked");
    const { terms }: PublicDocument = JSON.parse(certificate.document);
    return { kinds: terms.delivered_files, certificateId: certificate.id };
  }
  const own = await ctx.db
    .select({ id: tracks.id })
    .from(tracks)
    .where(and(eq(tracks.id, input.trackId), eq(tracks.producerId, user.id)));
  return own.length > 0 ? { kinds: DELIVERABLE_FILES, certificateId: null } : fail("not_found");
}
