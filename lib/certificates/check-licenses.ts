import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { licenseCertificates } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";

type Row = typeof licenseCertificates.$inferSelect;

export type LicenseCheck = {
  trackId: number;
  /** Whether a license of the signed-in person is in force: its certificate is `active`. */
  hasLicense: boolean;
  /** The license in force, else the newest, whatever became of it; null when there never was one. */
  license: Pick<Row, "id" | "number" | "type" | "status" | "issuedAt"> | null;
};

/** The signed-in person's licenses of many tracks: one query, one result for each id asked, in the order asked. */
export async function checkLicenses(
  ctx: Ctx,
  input: { trackIds: readonly number[] },
): Promise<LicenseCheck[]> {
  const user = signedIn(ctx);
  const { id, number, type, status, issuedAt, trackId } = licenseCertificates;
  const rows = await ctx.db
    .selectDistinctOn([trackId], { id, number, type, status, issuedAt, trackId })
    .from(licenseCertificates)
    .where(and(eq(licenseCertificates.licenseeId, user.id), inArray(trackId, [...input.trackIds])))
    .orderBy(trackId, sql`${status} <> 'active'`, desc(issuedAt));
  const byTrack = new Map(rows.map(({ trackId, ...license }) => [trackId, license]));
  return input.trackIds.map((trackId) => {
    const license = byTrack.get(trackId) ?? null;
    return { trackId, hasLicense: license?.status === "active", license };
  });
}
