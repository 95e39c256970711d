"use client";

import { Pause, Play } from "lucide-react";
import { cx } from "@/components/ui/cx";
import { Spinner } from "@/components/ui/spinner";
import { usePlayer, usePlayerState, useQueueScope } from "./player-provider";
import type { PlayerTrack } from "./player-track";

export interface PlayButtonProps {
  track: PlayerTrack;
  /** What plays after it; the nearest `QueueScope` when left out. */
  queue?: PlayerTrack[];
  size?: "sm" | "md" | "lg";
  /** An outline until it plays, for long lists. */
  quiet?: boolean;
  className?: string;
}

const sizes = { sm: "size-9 [&_svg]:size-4", md: "size-12 [&_svg]:size-5", lg: "size-16 [&_svg]:size-7" };

const quietLook =
  "border border-line-control text-ink hover:border-ink data-[playing=true]:border-accent data-[playing=true]:bg-accent data-[playing=true]:text-on-accent";

/** Plays or pauses one track. */
export function PlayButton({ track, queue, size = "md", quiet, className }: PlayButtonProps) {
  const player = usePlayer();
  const state = usePlayerState();
  const scope = useQueueScope();
  const mine = state.track?.id === track.id;
  const playing = mine && (state.status === "playing" || state.status === "loading");
  const Icon = playing ? Pause : Play;
  return (
    <button
      type="button"
      aria-label={`${playing ? "Pause" : "Play"} ${track.title} by ${track.producer}`}
      data-playing={playing}
      onClick={() => (mine ? player.toggle() : player.play(track, queue ?? scope))}
      className={cx(
        "inline-grid shrink-0 place-items-center rounded-full transition hover:scale-105",
        quiet ? quietLook : "bg-accent text-on-accent hover:bg-accent-hover",
        sizes[size],
        className,
      )}
    >
      {mine && state.status === "loading" ? (
        <Spinner />
      ) : (
        <Icon
          aria-hidden
          fill="currentColor"
          strokeWidth={1.5}
          className={playing ? "" : "translate-x-[6%]"}
        />
      )}
    </button>
  );
}
