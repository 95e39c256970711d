import { and, desc, eq, lt } from "drizzle-orm";
import { producers, tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { encodeCursor, idOfCursor } from "@/lib/cursor";
import { inCatalog, listingColumns, toListing } from "./listing";
import type { CatalogPage } from "./search-tracks";

/** A producer's tracks in the catalog, the latest upload first. Fails with `validation_failed` for a made-up cursor. */
export async function listProducerTracks(
  ctx: Ctx,
  input: { producerId: number; limit?: number; cursor?: string | undefined },
): Promise<CatalogPage> {
  const limit = input.limit ?? 24;
  const rows = await ctx.db
    .select(listingColumns)
    .from(tracks)
    .innerJoin(producers, eq(producers.userId, tracks.producerId))
    .where(
      and(
        inCatalog,
        eq(tracks.producerId, input.producerId),
        input.cursor === undefined ? undefined : lt(tracks.id, idOfCursor(input.cursor)),
      ),
    )
    .orderBy(desc(tracks.id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    tracks: shown.map((row) => toListing(row, ctx.actor)),
    nextCursor: last ? encodeCursor([last.id]) : null,
  };
}
