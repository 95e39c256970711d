import { asProducer, type Ctx } from "@/lib/acts/context";
import { type OwnTrack, ownTrack } from "./own-track";

/** One of the signed-in producer's tracks, with how it is sold. Fails with `not_found`. */
export async function readOwnTrack(ctx: Ctx, { trackId }: { trackId: number }): Promise<OwnTrack> {
  return ownTrack(ctx.db, { trackId, producerId: asProducer(ctx).id });
}
