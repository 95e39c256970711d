import { and, count, desc, eq, lt } from "drizzle-orm";
import { beatRequests } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { encodeCursor, idOfCursor } from "@/lib/cursor";
import { type BeatRequest, requestColumns } from "./beat-request";

type Paging = { page?: number | undefined; perPage: number; cursor?: string | undefined };

export type RequestPage<Row> = {
  rows: Row[];
  total: number;
  page: number;
  perPage: number;
  nextCursor: string | null;
};

/** The signed-in user's own requests, newest first, those that ended or were removed included. */
export async function listOwnRequests(
  ctx: Ctx,
  { page = 1, perPage, cursor }: Paging,
): Promise<RequestPage<BeatRequest>> {
  const mine = eq(beatRequests.requesterId, signedIn(ctx).id);
  const before = cursor === undefined ? undefined : lt(beatRequests.id, idOfCursor(cursor));
  const [found, [counted]] = await Promise.all([
    ctx.db
      .select(requestColumns)
      .from(beatRequests)
      .where(and(mine, before))
      .orderBy(desc(beatRequests.id))
      .offset(before ? 0 : (page - 1) * perPage)
      .limit(perPage + 1),
    ctx.db.select({ total: count() }).from(beatRequests).where(mine),
  ]);
  const rows = found.slice(0, perPage);
  const last = found.length > perPage ? rows.at(-1) : undefined;
  return {
    rows,
    total: counted?.total ?? 0,
    page,
    perPage,
    nextCursor: last ? encodeCursor([last.id]) : null,
  };
}
