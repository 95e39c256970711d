import { and, eq, getTableColumns, or, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { playlists, playlistTracks, producers, users } from "@/db/schema";
import type { Actor } from "@/lib/acts/context";
import { fail } from "@/lib/errors";

/** A playlist without its tracks. `version` is that of their order. */
export type Playlist = typeof playlists.$inferSelect & {
  owner: { id: number; name: string };
  trackCount: number;
};

const columns = {
  ...getTableColumns(playlists),
  owner: { id: users.id, name: users.name },
  trackCount: sql<number>`(
    select count(*) from ${playlistTracks} where ${playlistTracks.playlistId} = ${playlists.id})`.mapWith(
    Number,
  ),
};

const isProducer = sql`exists (select from ${producers}
  where ${producers.userId} = ${users.id} and ${producers.status} = 'approved')`;

/** Playlists with whose they are; add a condition. */
export const playlistRows = (db: Db) =>
  db.select(columns).from(playlists).innerJoin(users, eq(users.id, playlists.ownerId));

/**
 * One that the actor may see: a private one is there for its owner only, and so are all of a private person, of whom
 * others know the name alone. Fails with `not_found`.
 */
export async function visiblePlaylist(db: Db, actor: Actor, playlistId: number): Promise<Playlist> {
  const askerId = actor.kind === "user" ? actor.id : null;
  const isShown = and(playlists.isPublic, or(users.isPublic, isProducer));
  const isOwn = askerId === null ? undefined : eq(playlists.ownerId, askerId);
  const [found] = await playlistRows(db).where(and(eq(playlists.id, playlistId), or(isShown, isOwn)));
  return found ?? fail("not_found");
}

type Held = { playlistId: number; ownerId: number };

/** Holds the owner's playlist until the transaction ends, so that its tracks change one after the other. */
export async function holdPlaylist(tx: Tx, { playlistId, ownerId }: Held) {
  const [held] = await tx
    .select()
    .from(playlists)
    .where(and(eq(playlists.id, playlistId), eq(playlists.ownerId, ownerId)))
    .for("update");
  return held ?? fail("not_found");
}

/** Says that the tracks of a held playlist changed. */
export async function touch(tx: Tx, playlistId: number, now: Date): Promise<void> {
  await tx
    .update(playlists)
    .set({ version: sql`${playlists.version} + 1`, updatedAt: now })
    .where(eq(playlists.id, playlistId));
}
