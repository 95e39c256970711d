/** A playlist to choose from. */
export type PlaylistChoice = {
  id: number;
  name: string;
  trackCount: number;
  isPublic: boolean;
  /** Whether the track in question is in it. */
  holds: boolean;
};

/** What came of it, or what is wrong. */
export type Wrong = { wrong: string };

/** How components reach somebody's playlists. */
export type PlaylistDesk = {
  choices(trackId: string): Promise<PlaylistChoice[] | Wrong>;
  /** Puts the track in or takes it out. */
  put(playlistId: number, trackId: string, on: boolean): Promise<{ trackCount: number } | Wrong>;
  /** Makes a playlist with the track in it. */
  create(name: string, trackId: string): Promise<PlaylistChoice | Wrong>;
};
