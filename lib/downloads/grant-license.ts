import { and, count, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { trackFiles, type tracks, users } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import { issueCertificate } from "@/lib/certificates/issue-certificate";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { fail } from "@/lib/errors";
import { downloadReference } from "@/lib/ids";
import { notify } from "@/lib/notifications/notify";
import type { StandardTerms } from "@/lib/terms/standard-terms";
import { snapshotTrack } from "@/lib/tracks/snapshot-track";
import { countDownload } from "./count-download";
import { offeredTerms } from "./offered-terms";
import { requireRoom } from "./require-room";

type Track = typeof tracks.$inferSelect;
export type Acceptance = {
  /** Whether the person said yes to the terms. */
  termsAccepted: boolean;
  /** The terms that they read: others are refused. */
  termsHash?: string | undefined;
  /** The name on the certificate; the account's legal or display name when left out. */
  licenseeName?: string | undefined;
  via: "browser" | "api";
};

/**
 * Grants the signed-in person a standard license of a track, in the caller's transaction, which holds both; gives the
 * certificate's id. Fails with `plan_required`, `terms_not_accepted`, `terms_changed`, `too_many_downloads` and
 * `files_missing`.
 */
export async function grantLicense(
  ctx: Ctx,
  tx: Tx,
  track: Track,
  plan: string,
  accepted: Acceptance,
): Promise<string> {
  const user = await requireCapability({ ...ctx, db: tx }, "download");
  const { terms, hash, artists } = await offeredTerms(tx, track);
  if (!accepted.termsAccepted) fail("terms_not_accepted");
  if (accepted.termsHash !== undefined && accepted.termsHash !== hash) fail("terms_changed");
  await requireRoom(ctx, tx, user.id);
  await requireFiles(tx, track.id, terms);
  const { id } = await issueCertificate(ctx, tx, {
    type: "standard",
    trackId: track.id,
    licenseeId: user.id,
    licensorId: track.producerId,
    track: snapshotTrack(track, artists),
    acceptance: {
      name: await nameFor(ctx, tx, user.id, accepted.licenseeName),
      at: ctx.now.toISOString(),
      ip: ctx.ip,
      userAgent: ctx.userAgent,
      termsHash: hash,
      via: accepted.via,
    },
    terms,
    plan,
    downloadReference: downloadReference(),
  });
  await countDownload(ctx, tx, { userId: user.id, trackId: track.id, certificateId: id });
  await notify(ctx, tx, {
    userId: track.producerId,
    kind: "license_granted",
    data: { trackId: track.id, title: track.title },
    cause: `license:${track.id}:${user.id}`,
  });
  return id;
}

/** A certificate binds the files it delivers, so all of them must be there. */
async function requireFiles(tx: Tx, trackId: number, { delivered_files }: StandardTerms): Promise<void> {
  const [stored] = await tx
    .select({ files: count() })
    .from(trackFiles)
    .where(and(eq(trackFiles.trackId, trackId), inArray(trackFiles.kind, delivered_files)));
  if (stored?.files !== delivered_files.length) fail("files_missing");
}

/** The name for the certificate. One that is given becomes the account's legal name where it has none yet. */
async function nameFor(ctx: Ctx, tx: Tx, userId: number, given: string | undefined): Promise<string> {
  if (given === undefined) {
    const [user] = await tx.select().from(users).where(eq(users.id, userId));
    return user?.legalName ?? user?.name ?? fail("unauthenticated");
  }
  const named = await tx
    .update(users)
    .set({ legalName: given })
    .where(and(eq(users.id, userId), isNull(users.legalName)))
    .returning({ id: users.id });
  if (named.length > 0) await audit(ctx, tx, "user.named", `user:${userId}`, { legalName: given });
  return given;
}
