"use client";

import Link from "next/link";
import { usePlayerState } from "./player-provider";

/** Title and producer of the track, or what is wrong with it. */
export function NowPlaying() {
  const { track, status } = usePlayerState();
  if (!track) return null;
  return (
    <div className="min-w-0">
      <Link href={track.href} className="block truncate font-semibold underline-offset-4 hover:underline">
        {track.title}
      </Link>
      {status === "error" ? (
        <p role="alert" className="truncate text-sm text-negative">
          This preview did not load. Try again.
        </p>
      ) : (
        <p className="truncate text-sm text-muted">
          {track.producer}{" "}
          <span className="figures text-[0.8125rem] max-lg:hidden">
            · {track.bpm} BPM · {track.key}
          </span>
        </p>
      )}
    </div>
  );
}
