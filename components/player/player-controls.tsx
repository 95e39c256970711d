"use client";

import { Pause, Play, Repeat, Repeat1, RotateCw, Shuffle, SkipBack, SkipForward } from "lucide-react";
import { cx } from "@/components/ui/cx";
import { IconButton } from "@/components/ui/icon-button";
import { Spinner } from "@/components/ui/spinner";
import { usePlayer, usePlayerState } from "./player-provider";

const repeatWords = { off: "Repeat is off", all: "Repeating all", one: "Repeating this track" };

/** The round button in the middle: play, pause, wait, or try again. */
export function MainButton({ className }: { className?: string }) {
  const player = usePlayer();
  const { status } = usePlayerState();
  const [words, Icon] =
    status === "error"
      ? ["Try again", RotateCw]
      : status === "playing" || status === "loading"
        ? ["Pause", Pause]
        : ["Play", Play];
  return (
    <button
      type="button"
      aria-label={words}
      title={words}
      onClick={() => player.toggle()}
      className={cx(
        "inline-grid size-11 shrink-0 place-items-center rounded-full bg-accent text-on-accent hover:bg-accent-hover",
        className,
      )}
    >
      {status === "loading" ? (
        <Spinner />
      ) : (
        <Icon
          aria-hidden
          className="size-5"
          fill={status === "error" ? "none" : "currentColor"}
          strokeWidth={1.75}
        />
      )}
    </button>
  );
}

/** Shuffle, previous, play, next, repeat. */
export function PlayerControls({ large }: { large?: boolean }) {
  const player = usePlayer();
  const { queue } = usePlayerState();
  const size = large ? "md" : "sm";
  return (
    <div className={cx("flex items-center", large ? "justify-between" : "gap-0.5")}>
      <IconButton
        icon={Shuffle}
        label="Shuffle"
        size={size}
        aria-pressed={queue.shuffled}
        onClick={player.toggleShuffle}
      />
      <IconButton icon={SkipBack} label="Previous" size={size} onClick={() => player.previous()} />
      <MainButton className={large ? "size-16" : "mx-1"} />
      <IconButton icon={SkipForward} label="Next" size={size} onClick={() => player.next()} />
      <IconButton
        icon={queue.repeat === "one" ? Repeat1 : Repeat}
        label={repeatWords[queue.repeat]}
        size={size}
        data-on={queue.repeat !== "off"}
        onClick={player.cycleRepeat}
      />
    </div>
  );
}
