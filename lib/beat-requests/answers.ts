import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { beatRequestAnswers, beatRequestAnswerTracks, producers, tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { listingColumns, type TrackListing, toListing } from "@/lib/tracks/listing";

export type Answer = {
  id: number;
  producer: { id: number; slug: string; name: string };
  note: string;
  createdAt: Date;
  /** Those that are published still; a sold one says so. */
  tracks: TrackListing[];
};

/** What a request was answered with, by one producer or by all, in the order of arrival. */
export async function answersOf(
  ctx: Ctx<Db>,
  of: { requestId: number; producerId?: number | undefined },
): Promise<Answer[]> {
  const answers = await ctx.db
    .select({
      id: beatRequestAnswers.id,
      producer: { id: producers.userId, slug: producers.slug, name: producers.name },
      note: beatRequestAnswers.note,
      createdAt: beatRequestAnswers.createdAt,
    })
    .from(beatRequestAnswers)
    .innerJoin(producers, eq(producers.userId, beatRequestAnswers.producerId))
    .where(
      and(
        eq(beatRequestAnswers.requestId, of.requestId),
        of.producerId === undefined ? undefined : eq(beatRequestAnswers.producerId, of.producerId),
      ),
    )
    .orderBy(asc(beatRequestAnswers.id));
  if (answers.length === 0) return [];
  const proposed = await ctx.db
    .select({ answerId: beatRequestAnswerTracks.answerId, ...listingColumns })
    .from(beatRequestAnswerTracks)
    .innerJoin(tracks, eq(tracks.id, beatRequestAnswerTracks.trackId))
    .innerJoin(producers, eq(producers.userId, tracks.producerId))
    .where(
      and(
        inArray(
          beatRequestAnswerTracks.answerId,
          answers.map(({ id }) => id),
        ),
        eq(tracks.status, "published"),
      ),
    )
    .orderBy(asc(beatRequestAnswerTracks.position));
  return answers.map((answer) => ({
    ...answer,
    tracks: proposed
      .filter(({ answerId }) => answerId === answer.id)
      .map(({ answerId: _answer, ...track }) => toListing(track, ctx.actor)),
  }));
}
