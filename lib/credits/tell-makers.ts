import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { trackCredits, type tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { notifyAll } from "@/lib/notifications/notify";

type Track = Pick<typeof tracks.$inferSelect, "id" | "title" | "producerId" | "producerName">;

/** Tells those who made a track that it came out, but for the one whose it is: they put it out. */
export async function tellMakers(ctx: Ctx, tx: Tx, track: Track): Promise<void> {
  const makers = await tx
    .select({ id: trackCredits.producerId })
    .from(trackCredits)
    .where(eq(trackCredits.trackId, track.id));
  await notifyAll(ctx, tx, {
    userIds: makers.map(({ id }) => id),
    actorId: track.producerId,
    kind: "credited",
    data: { trackId: track.id, title: track.title, name: track.producerName },
    cause: `credited:${track.id}`,
  });
}
