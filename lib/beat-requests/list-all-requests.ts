import { and, count, desc, eq, ilike, lt, or } from "drizzle-orm";
import { beatRequests, users } from "@/db/schema";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { encodeCursor, idOfCursor } from "@/lib/cursor";
import { type BeatRequest, requestColumns } from "./beat-request";
import type { RequestPage } from "./list-own-requests";

export type ListedRequest = BeatRequest & { requester: { id: number; name: string; email: string } };

type Input = {
  q?: string | undefined;
  page?: number | undefined;
  perPage: number;
  cursor?: string | undefined;
};

/** Everybody's requests for an administrator, newest first. `q` is part of the text, or of the requester's name or address. */
export async function listAllRequests(ctx: Ctx, input: Input): Promise<RequestPage<ListedRequest>> {
  asAdmin(ctx);
  const { q, page = 1, perPage, cursor } = input;
  const words = q && `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const matching = words
    ? or(ilike(beatRequests.description, words), ilike(users.name, words), ilike(users.email, words))
    : undefined;
  const before = cursor === undefined ? undefined : lt(beatRequests.id, idOfCursor(cursor));
  const [found, [counted]] = await Promise.all([
    ctx.db
      .select({ request: requestColumns, requester: { id: users.id, name: users.name, email: users.email } })
      .from(beatRequests)
      .innerJoin(users, eq(users.id, beatRequests.requesterId))
      .where(and(matching, before))
      .orderBy(desc(beatRequests.id))
      .offset(before ? 0 : (page - 1) * perPage)
      .limit(perPage + 1),
    ctx.db
      .select({ total: count() })
      .from(beatRequests)
      .innerJoin(users, eq(users.id, beatRequests.requesterId))
      .where(matching),
  ]);
  const rows = found.slice(0, perPage).map(({ request, requester }) => ({ ...request, requester }));
  const last = found.length > perPage ? rows.at(-1) : undefined;
  return {
    rows,
    total: counted?.total ?? 0,
    page,
    perPage,
    nextCursor: last ? encodeCursor([last.id]) : null,
  };
}
