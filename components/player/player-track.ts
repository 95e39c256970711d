/** A track as the player knows it. */
export interface PlayerTrack {
  id: string;
  title: string;
  /** The producer's name. */
  producer: string;
  /** The track's page. */
  href: string;
  coverUrl: string;
  /** Tagged audio that anyone may hear. */
  previewUrl: string;
  durationMs: number;
  /** Loudness along the track in any one scale; the tallest fills the height. */
  peaks: number[];
  bpm: number;
  /** Such as "F♯ minor". */
  key: string;
}
