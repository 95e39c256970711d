export type ProfileLinkShown = {
  kind: "website" | "instagram" | "youtube" | "tiktok" | "soundcloud" | "spotify" | "x";
  url: string;
};

export const linkKindWords: Record<ProfileLinkShown["kind"], string> = {
  website: "Website",
  instagram: "Instagram",
  youtube: "YouTube",
  tiktok: "TikTok",
  soundcloud: "SoundCloud",
  spotify: "Spotify",
  x: "X",
};
