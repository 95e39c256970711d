import { and, eq } from "drizzle-orm";
import { playlists } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { fail } from "@/lib/errors";

/** Deletes a playlist of one's own for good; its tracks stay what they are. Fails with `not_found`. */
export async function deletePlaylist(ctx: Ctx, { playlistId }: { playlistId: number }): Promise<void> {
  const { id: ownerId } = await requireCapability(ctx, "make_playlists");
  const gone = await ctx.db
    .delete(playlists)
    .where(and(eq(playlists.id, playlistId), eq(playlists.ownerId, ownerId)))
    .returning({ id: playlists.id });
  if (gone.length === 0) fail("not_found");
}
