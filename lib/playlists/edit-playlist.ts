import { and, eq } from "drizzle-orm";
import { playlists } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { fail } from "@/lib/errors";
import { readFields } from "@/lib/people/fields";
import { type Playlist, visiblePlaylist } from "./playlist";
import { PlaylistFields } from "./playlist-fields";

/** Renames and describes a playlist of one's own, makes it public or private. Fails with `not_found`. */
export async function editPlaylist(
  ctx: Ctx,
  { playlistId, ...given }: { playlistId: number; [field: string]: unknown },
): Promise<Playlist> {
  const { id: ownerId } = await requireCapability(ctx, "make_playlists");
  const { name, description, is_public: isPublic } = readFields(PlaylistFields, given);
  const edited = await ctx.db
    .update(playlists)
    .set({ name, description, isPublic, updatedAt: ctx.now })
    .where(and(eq(playlists.id, playlistId), eq(playlists.ownerId, ownerId)))
    .returning({ id: playlists.id });
  if (edited.length === 0) fail("not_found");
  return visiblePlaylist(ctx.db, ctx.actor, playlistId);
}
