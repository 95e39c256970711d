"use server";

import { orWrong } from "@/app/listening/or-wrong";
import type { PlaylistChoice, PlaylistDesk } from "@/components/playlists/playlist-desk";
import { pageContext } from "@/lib/auth/viewer";
import { addTrack } from "@/lib/playlists/add-track";
import { createPlaylist } from "@/lib/playlists/create-playlist";
import { listOwnPlaylists, playlistsHolding } from "@/lib/playlists/list-playlists";
import type { Playlist } from "@/lib/playlists/playlist";
import { removeTrack } from "@/lib/playlists/remove-track";

/** Those that changed last; somebody with more finds the rest on their page. */
const SHOWN = 100;

/** The playlists that a track can go into. */
export async function playlistChoices(trackId: string): ReturnType<PlaylistDesk["choices"]> {
  const ctx = await pageContext();
  return orWrong(
    Promise.all([
      listOwnPlaylists(ctx, { limit: SHOWN }),
      playlistsHolding(ctx, { trackId: Number(trackId) }),
    ]).then(([{ rows }, holding]) => rows.map((row) => choice(row, holding.includes(row.id)))),
  );
}

/** Puts a track into a playlist, or takes it out. */
export async function putInPlaylist(
  playlistId: number,
  trackId: string,
  on: boolean,
): ReturnType<PlaylistDesk["put"]> {
  const ctx = await pageContext();
  return orWrong(
    (on ? addTrack : removeTrack)(ctx, { playlistId, trackId: Number(trackId) }).then(({ trackCount }) => ({
      trackCount,
    })),
  );
}

/** Starts a playlist with a track. */
export async function startPlaylist(name: string, trackId: string): ReturnType<PlaylistDesk["create"]> {
  const ctx = await pageContext();
  return orWrong(
    createPlaylist(ctx, { name })
      .then(({ id: playlistId }) => addTrack(ctx, { playlistId, trackId: Number(trackId) }))
      .then((made) => choice(made, true)),
  );
}

function choice({ id, name, trackCount, isPublic }: Playlist, holds: boolean): PlaylistChoice {
  return { id, name, trackCount, isPublic, holds };
}
