import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { trackCredits, type tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { notifyAll } from "@/lib/notifications/notify";

type Track = Pick<typeof tracks.$inferSelect, "id" | "title" | "producerId" | "producerName">;

/** Tells those who made a track with the one whose it is that it came out. */
export async function tellMakers(ctx: Ctx, tx: Tx, track: Track): Promise<void> {
  const others = await tx
    .select({ id: trackCredits.producerId })
    .from(trackCredits)
    .where(and(eq(trackCredits.trackId, track.id), ne(trackCredits.producerId, track.producerId)));
  await notifyAll(ctx, tx, {
    userIds: others.map(({ id }) => id),
    actorId: track.producerId,
    kind: "credited",
    data: { trackId: track.id, title: track.title, name: track.producerName },
    cause: `credited:${track.id}`,
  });
}
