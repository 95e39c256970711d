import { sampleTime } from "@/lib/api/shapes";
import type { Playlist } from "./playlist";

/** A playlist as the API writes it. */
export const presentPlaylist = (playlist: Playlist) => ({
  id: playlist.id,
  name: playlist.name,
  description: playlist.description,
  is_public: playlist.isPublic,
  owner: playlist.owner,
  track_count: playlist.trackCount,
  version: playlist.version,
  created_at: sampleTime(playlist.createdAt),
  updated_at: sampleTime(playlist.updatedAt),
});
