import { and, count, desc, eq, ilike, lt, type SQL } from "drizzle-orm";
import { tracks } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { encodeCursor, idOfCursor } from "@/lib/cursor";
import { type OwnTrack, ofProducer, ownTracks, toOwnTrack } from "./own-track";

export type OwnTracksFilter = {
  /** Part of the title. */
  q?: string | undefined;
  status?: OwnTrack["status"] | undefined;
  exclusiveStatus?: OwnTrack["exclusiveStatus"] | undefined;
};
type Paging = { page?: number | undefined; perPage: number; cursor?: string | undefined };

export type OwnTracksPage = {
  rows: OwnTrack[];
  total: number;
  page: number;
  perPage: number;
  nextCursor: string | null;
};

/** The signed-in producer's tracks, drafts and sold ones included, newest first. */
export async function listOwnTracks(ctx: Ctx, input: OwnTracksFilter & Paging): Promise<OwnTracksPage> {
  const { page = 1, perPage, cursor } = input;
  const matching = mine(asProducer(ctx).id, input);
  const before = cursor === undefined ? undefined : lt(tracks.id, idOfCursor(cursor));
  const [found, [counted]] = await Promise.all([
    ownTracks(ctx.db)
      .where(and(matching, before))
      .orderBy(desc(tracks.id))
      .offset(before ? 0 : (page - 1) * perPage)
      .limit(perPage + 1),
    ctx.db.select({ total: count() }).from(tracks).where(matching),
  ]);
  const rows = found.slice(0, perPage).map(toOwnTrack);
  const last = found.length > perPage ? rows.at(-1) : undefined;
  return {
    rows,
    total: counted?.total ?? 0,
    page,
    perPage,
    nextCursor: last ? encodeCursor([last.id]) : null,
  };
}

function mine(producerId: number, { q, status, exclusiveStatus }: OwnTracksFilter): SQL | undefined {
  const words = q?.trim();
  return and(
    ofProducer(producerId),
    status && eq(tracks.status, status),
    exclusiveStatus && eq(tracks.exclusiveStatus, exclusiveStatus),
    words ? ilike(tracks.title, `%${words.replace(/[\\%_]/g, "\\$&")}%`) : undefined,
  );
}
