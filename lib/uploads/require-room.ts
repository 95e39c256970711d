import { and, eq, gt, inArray, isNull, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { uploads } from "@/db/schema";
import { after, DAY, HOUR, SECOND } from "@/lib/clock";
import { fail, invalid } from "@/lib/errors";
import { MOST_A_DAY_BYTES, MOST_OF_TRACK_BYTES, MOST_OPEN, MOST_OPEN_BYTES } from "./limits";

type Asked = { producerId: number; trackId: number | undefined; size: number; now: Date };

/**
 * Refuses an upload of a held producer for which there is no room: too much that is no beat yet (`too_many_uploads`),
 * too much for one track (`validation_failed` under `track`), or too much within a day (`rate_limited`).
 */
export async function requireRoom(tx: Tx, { producerId, trackId, size, now }: Asked): Promise<void> {
  const own = eq(uploads.producerId, producerId);
  const isOpen = or(
    inArray(uploads.status, ["receiving", "received", "processing"]),
    and(eq(uploads.status, "ready"), isNull(uploads.trackId)),
  );
  const open = await sumOf(tx, and(own, isOpen));
  if (open.count >= MOST_OPEN || open.bytes + size > MOST_OPEN_BYTES) fail("too_many_uploads");

  const today = await sumOf(tx, and(own, gt(uploads.createdAt, after(now, -DAY))));
  if (today.bytes + size > MOST_A_DAY_BYTES) fail("rate_limited", { retryAfter: HOUR / SECOND });

  if (trackId === undefined) return;
  const isKept = notInArray(uploads.status, ["refused", "abandoned"]);
  const besides = and(eq(uploads.trackId, trackId), isKept, sql`${uploads.purpose} <> 'master'`);
  if ((await sumOf(tx, besides)).bytes + size > MOST_OF_TRACK_BYTES)
    invalid({ track: ["A beat has at most 2 GB of stems, trackouts and MIDI. Remove some of them first."] });
}

async function sumOf(tx: Tx, which: SQL | undefined): Promise<{ count: number; bytes: number }> {
  const [sum] = await tx
    .select({
      count: sql<number>`count(*)::int`,
      bytes: sql<number>`coalesce(sum(${uploads.size}), 0)`.mapWith(Number),
    })
    .from(uploads)
    .where(which);
  return sum ?? { count: 0, bytes: 0 };
}
