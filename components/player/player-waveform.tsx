"use client";

import { cx } from "@/components/ui/cx";
import { durationText } from "@/components/ui/duration";
import { usePlayer, usePlayerState, usePosition } from "./player-provider";
import { Waveform } from "./waveform";

/** The playing track's waveform between its times. */
export function PlayerWaveform({ className }: { className?: string }) {
  const player = usePlayer();
  const { track } = usePlayerState();
  const position = usePosition();
  if (!track) return null;
  const duration = player.duration();
  return (
    <div className={cx("flex min-w-0 items-center gap-3 text-xs text-muted", className)}>
      <span className="figures w-9 text-right">{durationText(position * 1000)}</span>
      <Waveform
        peaks={track.peaks}
        position={position}
        duration={duration}
        onSeek={(seconds) => player.seek(seconds)}
        label={`Position in ${track.title}`}
        className="h-10 min-w-0 grow"
      />
      <span className="figures w-9">{durationText(duration * 1000)}</span>
    </div>
  );
}
