import { SectionNav } from "@/components/layout/section-nav";

const PAGES = [
  { href: "/likes", label: "Likes" },
  { href: "/playlists", label: "Playlists" },
  { href: "/history", label: "History" },
];

/** The way between what a listener keeps. */
export const MusicNav = () => <SectionNav label="Your music" pages={PAGES} />;
