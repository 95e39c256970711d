import { eq, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { playlists } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { requireCapability } from "@/lib/entitlements/require-capability";
import { fail } from "@/lib/errors";
import { readFields } from "@/lib/people/fields";
import { type Playlist, visiblePlaylist } from "./playlist";
import { PlaylistFields } from "./playlist-fields";

const MOST = 500;

/** Starts an empty playlist. Fails with `plan_required`, `validation_failed` and `too_many_playlists`. */
export async function createPlaylist(ctx: Ctx, given: unknown): Promise<Playlist> {
  const { id: ownerId } = await requireCapability(ctx, "make_playlists");
  const { name, description, is_public: isPublic } = readFields(PlaylistFields, given);
  return transaction(ctx.db, async (tx) => {
    // One after the other, or two at once could both be the last that fits.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`playlists:${ownerId}`}, 0))`);
    if ((await tx.$count(playlists, eq(playlists.ownerId, ownerId))) >= MOST) fail("too_many_playlists");
    const [made] = await tx
      .insert(playlists)
      .values({ ownerId, name, description, isPublic, createdAt: ctx.now, updatedAt: ctx.now })
      .returning({ id: playlists.id });
    return visiblePlaylist(tx, ctx.actor, made?.id ?? 0);
  });
}
