import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { playlists, playlistTracks, tracks } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { fail } from "@/lib/errors";
import { behind, cursorAt } from "@/lib/paging/time-cursor";
import { findUser } from "@/lib/profiles/find-user";
import { inCatalog } from "@/lib/tracks/listing";
import { type Playlist, playlistRows } from "./playlist";

/** The covers of its first tracks that are in the catalog. */
export type ListedPlaylist = Playlist & { covers: { id: number; coverKey: string | null }[] };
export type PlaylistPage = { rows: ListedPlaylist[]; nextCursor: string | null };
type Paging = { limit: number; cursor?: string | undefined };

const COVERS = 4;

/** The signed-in person's playlists, the one that changed last first. Fails with `plan_required`. */
export async function listOwnPlaylists(ctx: Ctx, paging: Paging): Promise<PlaylistPage> {
  const { id: ownerId } = await requireCapability(ctx, "make_playlists");
  return list(ctx, paging, eq(playlists.ownerId, ownerId));
}

/** What somebody shows of their playlists. A private person's are `not_found` to others. */
export async function listPublicPlaylists(
  ctx: Ctx,
  { user, ...paging }: Paging & { user: string },
): Promise<PlaylistPage> {
  const { id: ownerId, isOpen } = await findUser(ctx, { user });
  const isOneself = ctx.actor.kind === "user" && ctx.actor.id === ownerId;
  if (!isOpen && !isOneself) fail("not_found");
  return list(ctx, paging, and(eq(playlists.ownerId, ownerId), playlists.isPublic));
}

/** Which of the signed-in person's playlists hold a track. */
export async function playlistsHolding(ctx: Ctx, { trackId }: { trackId: number }): Promise<number[]> {
  const { id: ownerId } = await requireCapability(ctx, "make_playlists");
  const holding = await ctx.db
    .select({ id: playlists.id })
    .from(playlists)
    .innerJoin(playlistTracks, eq(playlistTracks.playlistId, playlists.id))
    .where(and(eq(playlists.ownerId, ownerId), eq(playlistTracks.trackId, trackId)));
  return holding.map(({ id }) => id);
}

async function list(ctx: Ctx, { limit, cursor }: Paging, whose: ReturnType<typeof and>) {
  const found = await playlistRows(ctx.db)
    .where(and(whose, cursor ? behind(cursor, playlists.updatedAt, playlists.id) : undefined))
    .orderBy(desc(playlists.updatedAt), desc(playlists.id))
    .limit(limit + 1);
  const page = found.slice(0, limit);
  const covers = await coversOf(ctx, page);
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({ ...row, covers: covers.get(row.id) ?? [] })),
    nextCursor: found.length > limit && last ? cursorAt(last.updatedAt, last.id) : null,
  };
}

async function coversOf(ctx: Ctx, page: Playlist[]): Promise<Map<number, ListedPlaylist["covers"]>> {
  const covers = new Map<number, ListedPlaylist["covers"]>(page.map(({ id }) => [id, []]));
  if (page.length === 0) return covers;
  const first = ctx.db.$with("first").as(
    ctx.db
      .select({
        playlistId: playlistTracks.playlistId,
        id: tracks.id,
        coverKey: tracks.coverKey,
        place: sql<number>`row_number() over (
          partition by ${playlistTracks.playlistId} order by ${playlistTracks.position})`.as("place"),
      })
      .from(playlistTracks)
      .innerJoin(tracks, eq(tracks.id, playlistTracks.trackId))
      .where(and(inArray(playlistTracks.playlistId, [...covers.keys()]), inCatalog)),
  );
  const rows = await ctx.db
    .with(first)
    .select()
    .from(first)
    .where(lt(first.place, COVERS + 1))
    .orderBy(first.playlistId, first.place);
  for (const { playlistId, id, coverKey } of rows) covers.get(playlistId)?.push({ id, coverKey });
  return covers;
}
