import { and, eq, getTableColumns, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { beatRequests } from "@/db/schema";
import { after, DAY, HOUR } from "@/lib/clock";
import { fail } from "@/lib/errors";

export type BeatRequestRow = typeof beatRequests.$inferSelect;

export const REQUEST_STATES = ["open", "ended", "removed"] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Each token keeps a request open for a day (facts §2). */
export const runEnd = (startedAt: Date, tokens: number): Date => after(startedAt, tokens * 24 * HOUR);

const RENEWABLE = 30 * DAY;
/** Until when a request that has ended can be renewed. */
export const renewableUntil = ({ endsAt }: Pick<BeatRequestRow, "endsAt">): Date => after(endsAt, RENEWABLE);

/** Where a request stands. The clock says whether it is open, not the job that tells of its end. */
export function stateOf(request: Pick<BeatRequestRow, "removedAt" | "endsAt">, now: Date): RequestState {
  if (request.removedAt) return "removed";
  return request.endsAt > now ? "open" : "ended";
}

/** The same as a condition. */
export const isOpen = (now: Date) =>
  sql`${beatRequests.removedAt} is null and ${beatRequests.endsAt} > ${now.toISOString()}::timestamptz`;

/** A request, and with how many beats producers have answered. */
export const requestColumns = {
  ...getTableColumns(beatRequests),
  answered: sql<number>`(select count(*)::int from beat_request_answer_tracks answered
    where answered.request_id = beat_requests.id)`,
};
export type BeatRequest = BeatRequestRow & { answered: number };

/**
 * The user's own request, held until the transaction ends. Somebody else's fails with `not_found`, one that was removed
 * with `request_removed`.
 */
export async function holdOwnRequest(
  tx: Tx,
  { requestId, userId }: { requestId: number; userId: number },
): Promise<BeatRequest> {
  const mine = and(eq(beatRequests.id, requestId), eq(beatRequests.requesterId, userId));
  // First the lock, then the look: an answer that came in between is counted.
  await tx.select({ id: beatRequests.id }).from(beatRequests).where(mine).for("update");
  const [request] = await tx.select(requestColumns).from(beatRequests).where(mine);
  if (!request) fail("not_found");
  return request.removedAt ? fail("request_removed") : request;
}
