import { and, count, eq, ne, type SQL, sql } from "drizzle-orm";
import { beatRequests, users } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { invalid } from "@/lib/errors";
import type { Key, Scale } from "@/lib/tracks/vocabulary";
import { type BeatRequest, isOpen, requestColumns } from "./beat-request";
import type { RequestPage } from "./list-own-requests";

export const REQUEST_SORTS = ["newest", "ending_soon"] as const;
export type RequestSort = (typeof REQUEST_SORTS)[number];

/** What a beat is like that one would answer with: requests that leave it open fit too. */
export type FittingBeat = {
  genre?: string | undefined;
  bpm?: number | undefined;
  key?: Key | undefined;
  scale?: Scale | undefined;
};

export type OpenRequest = BeatRequest & {
  requester: { id: number; name: string };
  /** With how many beats the producer has answered. */
  ownAnswers: number;
};

type Input = FittingBeat & {
  sort?: RequestSort | undefined;
  page?: number | undefined;
  perPage: number;
  cursor?: string | undefined;
};

/** The open requests of others that a signed-in producer can answer, those answered already marked. */
export async function listOpenRequests(ctx: Ctx, input: Input): Promise<RequestPage<OpenRequest>> {
  const { id: producerId } = asProducer(ctx);
  const { sort = "newest", page = 1, perPage, cursor } = input;
  const matching = and(isOpen(ctx.now), ne(beatRequests.requesterId, producerId), ...fits(input));
  const behind = cursor === undefined ? undefined : behindCursor(cursor, sort);
  const { at, by } = ORDERS[sort];
  const [found, [counted]] = await Promise.all([
    ctx.db
      .select({
        request: requestColumns,
        requester: { id: users.id, name: users.name },
        ownAnswers: sql<number>`(select count(*)::int from beat_request_answer_tracks beats
          join beat_request_answers mine on mine.id = beats.answer_id
          where mine.request_id = beat_requests.id and mine.producer_id = ${producerId})`,
      })
      .from(beatRequests)
      .innerJoin(users, eq(users.id, beatRequests.requesterId))
      .where(and(matching, behind))
      .orderBy(by)
      .offset(behind ? 0 : (page - 1) * perPage)
      .limit(perPage + 1),
    ctx.db.select({ total: count() }).from(beatRequests).where(matching),
  ]);
  // Whom a requester goes for is between the two of them.
  const rows = found
    .slice(0, perPage)
    .map(({ request, ...others }) => ({ ...request, chosenTrackId: null, ...others }));
  const last = found.length > perPage ? rows.at(-1) : undefined;
  return {
    rows,
    total: counted?.total ?? 0,
    page,
    perPage,
    nextCursor: last ? encodeCursor([sort, last[at].getTime(), last.id]) : null,
  };
}

const ORDERS = {
  newest: {
    at: "startedAt",
    by: sql`${beatRequests.startedAt} desc, ${beatRequests.id} desc`,
    after: (time: string, id: number) =>
      sql`(${beatRequests.startedAt}, ${beatRequests.id}) < (${time}::timestamptz, ${id}::bigint)`,
  },
  ending_soon: {
    at: "endsAt",
    by: sql`${beatRequests.endsAt}, ${beatRequests.id}`,
    after: (time: string, id: number) =>
      sql`(${beatRequests.endsAt}, ${beatRequests.id}) > (${time}::timestamptz, ${id}::bigint)`,
  },
} as const;

function behindCursor(cursor: string, sort: RequestSort): SQL {
  const [of, time, id] = decodeCursor(cursor, 3);
  const instant = new Date(Number(time));
  const ours = of === sort && Number.isSafeInteger(id) && !Number.isNaN(instant.getTime());
  // A year of five digits is one that PostgreSQL reads otherwise.
  if (!ours || instant.getUTCFullYear() > 9999 || instant.getUTCFullYear() < 0)
    invalid({ cursor: ["This cursor was not handed out by this list. Start from the first page."] });
  return ORDERS[sort].after(instant.toISOString(), Number(id));
}

function fits({ genre, bpm, key, scale }: FittingBeat): SQL[] {
  const orOpen = (column: SQL | typeof beatRequests.genre, fit: SQL) => sql`(${column} is null or ${fit})`;
  const conditions = [
    genre && orOpen(beatRequests.genre, sql`${beatRequests.genre} = ${genre}`),
    bpm &&
      sql`${bpm}::int between coalesce(${beatRequests.bpmMin}, 0) and coalesce(${beatRequests.bpmMax}, 999)`,
    key && orOpen(sql`${beatRequests.key}`, sql`${beatRequests.key} = ${key}`),
    scale && orOpen(sql`${beatRequests.scale}`, sql`${beatRequests.scale} = ${scale}`),
  ];
  return conditions.filter((condition) => typeof condition === "object");
}
