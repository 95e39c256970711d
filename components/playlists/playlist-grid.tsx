import { Globe, Lock } from "lucide-react";
import Link from "next/link";
import { beatCount } from "@/components/collections/collection-grid";
import { PlaylistCover } from "./playlist-cover";

export type ListedPlaylist = {
  id: number;
  name: string;
  trackCount: number;
  isPublic: boolean;
  covers: string[];
};

/** Playlists as covers. */
export function PlaylistGrid({ playlists }: { playlists: ListedPlaylist[] }) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 sm:gap-x-8 sm:gap-y-10 xl:grid-cols-4">
      {playlists.map(({ id, name, trackCount, isPublic, covers }) => (
        <li key={id} className="min-w-0">
          <Link href={`/playlists/${id}`} className="group block">
            <PlaylistCover covers={covers} className="transition-transform group-hover:-translate-y-1" />
            <h3 className="mt-3 line-clamp-2 display-4 underline-offset-4 group-hover:underline">{name}</h3>
            <p className="mt-1 flex flex-wrap items-center gap-x-1.5 text-[0.9375rem] text-muted">
              {beatCount(trackCount)} <span aria-hidden>·</span> <Visibility isPublic={isPublic} />
            </p>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Who sees it. */
export function Visibility({ isPublic }: { isPublic: boolean }) {
  const Icon = isPublic ? Globe : Lock;
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Icon aria-hidden className="size-3.5" />
      {isPublic ? "Public" : "Private"}
    </span>
  );
}
