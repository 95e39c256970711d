import { and, desc, eq, sql } from "drizzle-orm";
import { licenseCertificates } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { type Certificate, presentCertificate } from "./read-certificate";

/**
 * The signed-in person's own certificate of a track: the one in force, else the newest. `license_revoked` when that
 * one is revoked; `license_not_found` when there never was one.
 */
export async function readTrackCertificate(ctx: Ctx, input: { trackId: number }): Promise<Certificate> {
  const user = signedIn(ctx);
  const [row] = await ctx.db
    .select()
    .from(licenseCertificates)
    .where(and(eq(licenseCertificates.trackId, input.trackId), eq(licenseCertificates.licenseeId, user.id)))
    .orderBy(sql`${licenseCertificates.status} = 'revoked'`, desc(licenseCertificates.issuedAt))
    .limit(1);
  if (!row) fail("license_not_found");
  if (row.status === "revoked") fail("license_revoked");
  return presentCertificate(row);
}
