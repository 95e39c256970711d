import { and, count, desc, eq, ilike, lt, type SQL, sql } from "drizzle-orm";
import { tracks } from "@/db/schema";
import type { Growth } from "@/lib/activity/growth";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { encodeCursor, idOfCursor } from "@/lib/cursor";
import { invalid } from "@/lib/errors";
import { downloadsOf, lacksSomething, type OwnTrack, ofProducer, ownTracks, toOwnTrack } from "./own-track";
import { trackGrowth } from "./track-growth";

/** Of equals, the newest comes first. What has no price comes last. */
const ORDERS = {
  newest: desc(tracks.id),
  title: sql`lower(${tracks.title})`,
  plays: desc(tracks.playCount),
  downloads: desc(downloadsOf),
  price: sql`${tracks.priceMinor} desc nulls last`,
};
export type OwnTracksSort = keyof typeof ORDERS;
export const OWN_TRACKS_SORTS = Object.keys(ORDERS) as [OwnTracksSort, ...OwnTracksSort[]];

export type OwnTracksFilter = {
  /** Part of the title. */
  q?: string | undefined;
  status?: OwnTrack["status"] | undefined;
  exclusiveStatus?: OwnTrack["exclusiveStatus"] | undefined;
  licensingType?: OwnTrack["licensingType"] | undefined;
  /** Only those that lack a cover, a description or tags. */
  lacking?: boolean | undefined;
};
type Paging = {
  sort?: OwnTracksSort | undefined;
  page?: number | undefined;
  perPage: number;
  /** Of the newest first only: the other orders go by pages. */
  cursor?: string | undefined;
};

/** A track with how its plays moved in the last month; null where there is nothing to compare with. */
export type OwnTrackLine = OwnTrack & { growth: Growth | null };
export type OwnTracksPage = {
  rows: OwnTrackLine[];
  total: number;
  page: number;
  perPage: number;
  nextCursor: string | null;
};

/** The signed-in producer's tracks, drafts and sold ones included. Fails with `validation_failed` for a made-up cursor. */
export async function listOwnTracks(ctx: Ctx, input: OwnTracksFilter & Paging): Promise<OwnTracksPage> {
  const { page = 1, perPage, cursor, sort = "newest" } = input;
  if (cursor !== undefined && sort !== "newest") invalid({ cursor: ["Only lists of the newest have one."] });
  const matching = mine(asProducer(ctx).id, input);
  const before = cursor === undefined ? undefined : lt(tracks.id, idOfCursor(cursor));
  const [found, [counted]] = await Promise.all([
    ownTracks(ctx.db)
      .where(and(matching, before))
      .orderBy(ORDERS[sort], desc(tracks.id))
      .offset(before ? 0 : (page - 1) * perPage)
      .limit(perPage + 1),
    ctx.db.select({ total: count() }).from(tracks).where(matching),
  ]);
  const shown = found.slice(0, perPage);
  const growthOf = await trackGrowth(
    ctx.db,
    shown.map(({ id }) => id),
    ctx.now,
  );
  const rows = shown.map((row) => ({ ...toOwnTrack(row), growth: growthOf(row.id) }));
  const last = found.length > perPage && sort === "newest" ? rows.at(-1) : undefined;
  return {
    rows,
    total: counted?.total ?? 0,
    page,
    perPage,
    nextCursor: last ? encodeCursor([last.id]) : null,
  };
}

function mine(producerId: number, filter: OwnTracksFilter): SQL | undefined {
  const { q, status, exclusiveStatus, licensingType, lacking } = filter;
  const words = q?.trim();
  return and(
    ofProducer(producerId),
    status && eq(tracks.status, status),
    exclusiveStatus && eq(tracks.exclusiveStatus, exclusiveStatus),
    licensingType && eq(tracks.licensingType, licensingType),
    lacking ? lacksSomething : undefined,
    words ? ilike(tracks.title, `%${words.replace(/[\\%_]/g, "\\$&")}%`) : undefined,
  );
}
