import { and, desc, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { licenseCertificates, tracks, users } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { entitlements } from "@/lib/entitlements/entitlements";
import { fail, type Reason } from "@/lib/errors";

type Certificate = Pick<
  typeof licenseCertificates.$inferSelect,
  "id" | "type" | "status" | "revocationReason" | "publicDocument"
>;
type Track = typeof tracks.$inferSelect;

/** Why somebody gets no file of a track. Each is a reason of lib/errors, so that an act may `fail` with it. */
export const NOT_DOWNLOADABLE = [
  "exclusive_sold",
  "exclusive_only",
  "license_revoked",
  "plan_required",
  "unauthenticated",
  "not_found",
] as const satisfies Reason[];
export type NotDownloadable = (typeof NOT_DOWNLOADABLE)[number];
/** `own`: nothing needs to be granted. `licensed`: it was. `available`: it is granted on demand. */
export type Standing = "own" | "licensed" | "available" | NotDownloadable;

export type DownloadStanding = {
  standing: Standing;
  track: Track;
  /** The license in force, else the newest that there was. */
  certificate: Certificate | null;
  /** The plan that would give it, by its name for people. */
  plan: string | null;
};

type Facts = {
  track: Pick<Track, "producerId" | "status" | "licensingType" | "exclusiveStatus">;
  certificate: Pick<Certificate, "type" | "status" | "revocationReason"> | null;
  askerId: number | null;
  mayDownload: boolean;
};

/**
 * How somebody stands to the files of a track (facts §2–§4). What one holds is asked before what the track is now, so
 * that it is kept when the plan ends or the track leaves the catalog; only the sale of the exclusive rights keeps its
 * files from those who hold a standard license. Whoever lost one for what they did gets no other.
 */
export function standingOf({ track, certificate, askerId, mayDownload }: Facts): Standing {
  if (askerId === track.producerId && track.status !== "deleted") return "own";
  const isSold = track.exclusiveStatus === "sold";
  if (certificate?.status === "active" || certificate?.status === "disputed") {
    return isSold && certificate.type === "standard" ? "exclusive_sold" : "licensed";
  }
  if (certificate && certificate.revocationReason !== "refund") return "license_revoked";
  if (track.status !== "published") return "not_found";
  if (isSold) return "exclusive_sold";
  if (track.licensingType === "exclusive_only") return "exclusive_only";
  if (askerId === null) return "unauthenticated";
  return mayDownload ? "available" : "plan_required";
}

/**
 * The same, read for whoever asks; `not_found` when there is no such track. With `hold`, inside a transaction, the
 * track stays as it is until the end, and one person's downloads are one after the other.
 */
export async function downloadStanding(
  ctx: Ctx<Db>,
  input: { trackId: number; hold?: boolean },
): Promise<DownloadStanding> {
  const asked = ctx.db.select().from(tracks).where(eq(tracks.id, input.trackId));
  const [track] = await (input.hold ? asked.for("share") : asked);
  if (!track) fail("not_found");
  const askerId = ctx.actor.kind === "user" ? ctx.actor.id : null;
  if (input.hold && askerId !== null) {
    await ctx.db.select({ id: users.id }).from(users).where(eq(users.id, askerId)).for("no key update");
  }
  const { plan, capabilities } = await entitlements(ctx);
  const certificate = askerId === null ? null : await bestCertificate(ctx.db, input.trackId, askerId);
  const mayDownload = capabilities.has("download");
  return {
    standing: standingOf({ track, certificate, askerId, mayDownload }),
    track,
    certificate,
    plan: plan?.displayName ?? null,
  };
}

/** One in force before one that ended, an exclusive before a standard one, the newest of its kind. */
export async function bestCertificate(
  db: Db,
  trackId: number,
  licenseeId: number,
): Promise<Certificate | null> {
  const { id, type, status, revocationReason, publicDocument, issuedAt } = licenseCertificates;
  const [certificate] = await db
    .select({ id, type, status, revocationReason, publicDocument })
    .from(licenseCertificates)
    .where(and(eq(licenseCertificates.trackId, trackId), eq(licenseCertificates.licenseeId, licenseeId)))
    .orderBy(
      sql`${status} in ('revoked', 'expired')`,
      // Of those that ended, the ones that say why: money given back says nothing of the person.
      sql`${revocationReason} is not distinct from 'refund'`,
      sql`${type} <> 'exclusive'`,
      desc(issuedAt),
    )
    .limit(1);
  return certificate ?? null;
}
