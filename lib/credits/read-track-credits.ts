import { and, asc, eq, ne } from "drizzle-orm";
import type { Db } from "@/db/client";
import { creditInvitations, producers, trackCredits } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { after } from "@/lib/clock";
import { ownTrack } from "@/lib/tracks/own-track";
import type { Artist } from "./artists";
import { ASK_AGAIN_AFTER } from "./invitation";

export type TrackCredits = {
  /** Who agreed, besides whose track it is. */
  credits: { producer: Artist; since: Date }[];
  invitations: {
    id: number;
    producer: Artist;
    askedAt: Date;
    /** Null while it is open. */
    declined: { at: Date; askAgainFrom: Date } | null;
  }[];
};

const producer = { id: producers.userId, name: producers.name, slug: producers.slug };

/** Who is credited on one's track, and who was asked. Fails with `not_found`. */
export async function readTrackCredits(ctx: Ctx, { trackId }: { trackId: number }): Promise<TrackCredits> {
  const { id: producerId } = asProducer(ctx);
  await ownTrack(ctx.db, { trackId, producerId });
  const [credits, invitations] = await Promise.all([
    agreed(ctx.db, trackId, producerId),
    ctx.db
      .select({ invitation: creditInvitations, producer })
      .from(creditInvitations)
      .innerJoin(producers, eq(producers.userId, creditInvitations.producerId))
      .where(eq(creditInvitations.trackId, trackId))
      .orderBy(asc(creditInvitations.createdAt), asc(creditInvitations.id)),
  ]);
  return {
    credits,
    invitations: invitations.map(({ invitation: { id, createdAt, declinedAt }, producer }) => ({
      id,
      producer,
      askedAt: createdAt,
      declined: declinedAt && { at: declinedAt, askAgainFrom: after(declinedAt, ASK_AGAIN_AFTER) },
    })),
  };
}

const agreed = (db: Db, trackId: number, ownerId: number) =>
  db
    .select({ producer, since: trackCredits.createdAt })
    .from(trackCredits)
    .innerJoin(producers, eq(producers.userId, trackCredits.producerId))
    .where(and(eq(trackCredits.trackId, trackId), ne(trackCredits.producerId, ownerId)))
    .orderBy(asc(trackCredits.createdAt), asc(trackCredits.producerId));
