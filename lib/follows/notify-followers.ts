import { and, asc, eq, sql } from "drizzle-orm";
import { type Db, transaction } from "@/db/client";
import { collections, follows, producers, tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { enqueue, type Jobs } from "@/lib/jobs/enqueue";
import type { KindData } from "@/lib/notifications/kinds";
import { notifyAll } from "@/lib/notifications/notify";

const A_BATCH = 1000;

/**
 * The job `notify-followers`: tells the followers of a producer what came out, a batch at a time from those who follow
 * longest, and orders the next batch. Running it twice tells nobody twice.
 */
export async function notifyFollowers(ctx: Ctx, input: Jobs["notify-followers"]): Promise<void> {
  const { of, id, afterTime, afterId } = input;
  const news = of === "track" ? await trackNews(ctx.db, id) : await collectionNews(ctx.db, id);
  if (!news) return;
  await transaction(ctx.db, async (tx) => {
    const told = await tx
      .select({ id: follows.followerId, since: follows.createdAt })
      .from(follows)
      .where(
        and(
          eq(follows.followedId, news.producerId),
          sql`(${follows.createdAt}, ${follows.followerId}) >
            (${new Date(afterTime).toISOString()}::timestamptz, ${afterId}::bigint)`,
        ),
      )
      .orderBy(asc(follows.createdAt), asc(follows.followerId))
      .limit(A_BATCH);
    const { producerId: actorId, tell } = news;
    await notifyAll(ctx, tx, {
      userIds: told.map((each) => each.id),
      actorId,
      cause: `${of}:${id}`,
      ...tell,
    });
    const last = told.length === A_BATCH ? told.at(-1) : undefined;
    if (last)
      await enqueue(tx, "notify-followers", { of, id, afterTime: last.since.getTime(), afterId: last.id });
  });
}

type News = {
  producerId: number;
  tell:
    | { kind: "track_published"; data: KindData["track_published"] }
    | { kind: "collection_published"; data: KindData["collection_published"] };
};

async function trackNews(db: Db, trackId: number): Promise<News | null> {
  const [track] = await db
    .select({ title: tracks.title, name: tracks.producerName, producerId: tracks.producerId })
    .from(tracks)
    .where(and(eq(tracks.id, trackId), eq(tracks.status, "published")));
  if (!track) return null;
  const { producerId, ...words } = track;
  return { producerId, tell: { kind: "track_published", data: { trackId, ...words } } };
}

async function collectionNews(db: Db, collectionId: number): Promise<News | null> {
  const [collection] = await db
    .select({ title: collections.title, name: producers.name, producerId: collections.producerId })
    .from(collections)
    .innerJoin(producers, eq(producers.userId, collections.producerId))
    .where(and(eq(collections.id, collectionId), eq(collections.status, "published")));
  if (!collection) return null;
  const { producerId, ...words } = collection;
  return { producerId, tell: { kind: "collection_published", data: { collectionId, ...words } } };
}
