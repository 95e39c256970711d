import { transaction } from "@/db/client";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { type Certificate, readCertificate } from "@/lib/certificates/read-certificate";
import { fail } from "@/lib/errors";
import { downloadStanding } from "./download-standing";
import { type Acceptance, grantLicense } from "./grant-license";
import { type DeliverableFile, listFiles } from "./list-files";

export type DownloadedTrack = {
  /** What gives the right to the files; null of one's own track, which needs none. */
  license: Certificate | null;
  files: DeliverableFile[];
};

/**
 * Downloads a track: its files, and the license under which one has them. The first download under a plan grants a
 * standard license, for which the terms are accepted; every later one, and whoever holds an exclusive license or made
 * the track, gets the files without a question. Fails with the reason of `standingOf`, and as `grantLicense` does.
 */
export async function downloadTrack(
  ctx: Ctx,
  input: { trackId: number } & Acceptance,
): Promise<DownloadedTrack> {
  signedIn(ctx);
  const licenseId = await transaction(ctx.db, async (tx) => {
    const inTx = { ...ctx, db: tx };
    const { standing, track, certificate, plan } = await downloadStanding(inTx, {
      trackId: input.trackId,
      hold: true,
    });
    if (standing === "own") return null;
    if (standing === "licensed") return certificate?.id ?? null;
    if (standing !== "available") fail(standing);
    return grantLicense(ctx, tx, track, plan ?? fail("plan_required"), input);
  });
  return {
    license: licenseId === null ? null : await readCertificate(ctx, { uuid: licenseId }),
    files: await listFiles(ctx, { trackId: input.trackId }),
  };
}
