import { and, desc, eq, ne } from "drizzle-orm";
import { creditInvitations, producers, tracks } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { behind, cursorAt } from "@/lib/paging/time-cursor";
import { listingColumns, type TrackListing, toListing } from "@/lib/tracks/listing";
import { openFor } from "./invitation";

export type Invitation = { id: number; askedAt: Date; track: TrackListing };

/**
 * What the signed-in producer is asked to be credited on and can answer, the latest first. Nobody can be credited any
 * more on what was sold or deleted meanwhile.
 */
export async function listInvitations(
  ctx: Ctx,
  input: { limit: number; cursor?: string | undefined },
): Promise<{ rows: Invitation[]; nextCursor: string | null }> {
  const { id: producerId } = asProducer(ctx);
  const { id, createdAt } = creditInvitations;
  const found = await ctx.db
    .select({ invitation: { id, askedAt: createdAt }, ...listingColumns })
    .from(creditInvitations)
    .innerJoin(tracks, eq(tracks.id, creditInvitations.trackId))
    .innerJoin(producers, eq(producers.userId, tracks.producerId))
    .where(
      and(
        openFor(producerId),
        ne(tracks.status, "deleted"),
        ne(tracks.exclusiveStatus, "sold"),
        input.cursor ? behind(input.cursor, createdAt, id) : undefined,
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(input.limit + 1);
  const rows = found
    .slice(0, input.limit)
    .map(({ invitation, ...track }) => ({ ...invitation, track: toListing(track, ctx.actor) }));
  const last = found.length > input.limit ? rows.at(-1) : undefined;
  return { rows, nextCursor: last ? cursorAt(last.askedAt, last.id) : null };
}
