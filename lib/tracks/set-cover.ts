import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { tracks } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { forgetCover, keepCover } from "@/lib/images/keep-cover";
import { holdOwnTrack, type OwnTrack, ownTrack } from "./own-track";

/**
 * Gives one's track the cover that was uploaded, as JPEG, PNG or WebP of 500 pixels a side or more. Fails with
 * `not_found`, and with `validation_failed` under `cover`.
 */
export async function setCover(ctx: Ctx, input: { trackId: number; file: Uint8Array }): Promise<OwnTrack> {
  const { id: producerId } = asProducer(ctx);
  const of = { trackId: input.trackId, producerId };
  // Whose it is comes first: a stranger's picture is not worth decoding.
  await ownTrack(ctx.db, of);
  const kept = await keepCover(`tracks/${of.trackId}`, input.file);
  const old = await transaction(ctx.db, async (tx) => {
    const before = await holdOwnTrack(tx, of);
    await tx.update(tracks).set(kept).where(eq(tracks.id, of.trackId));
    return before;
  });
  await forgetCover(old, kept);
  return ownTrack(ctx.db, of);
}
