import type { ListedPlaylist as ShownPlaylist } from "@/components/playlists/playlist-grid";
import type { ListedPlaylist } from "@/lib/playlists/list-playlists";
import { coverUrl } from "@/lib/tracks/media-urls";

/** A playlist as the list components take it. */
export const presentPlaylist = ({
  id,
  name,
  trackCount,
  isPublic,
  covers,
}: ListedPlaylist): ShownPlaylist => ({
  id,
  name,
  trackCount,
  isPublic,
  covers: covers.map((track) => coverUrl(track, "small")),
});
