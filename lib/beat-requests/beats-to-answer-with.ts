import { and, desc, eq } from "drizzle-orm";
import { tracks } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { inCatalog } from "@/lib/tracks/listing";

const MOST = 500;

/** The signed-in producer's own tracks in the catalog, newest first, with what requests ask for. */
export async function beatsToAnswerWith(ctx: Ctx) {
  return ctx.db
    .select({
      id: tracks.id,
      title: tracks.title,
      coverKey: tracks.coverKey,
      genre: tracks.genre,
      mood: tracks.mood,
      bpm: tracks.bpm,
      key: tracks.key,
      scale: tracks.scale,
    })
    .from(tracks)
    .where(and(eq(tracks.producerId, asProducer(ctx).id), inCatalog))
    .orderBy(desc(tracks.id))
    .limit(MOST);
}
