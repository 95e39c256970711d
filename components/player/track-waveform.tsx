"use client";

import { usePlayer, usePlayerState, usePosition, useQueueScope } from "./player-provider";
import type { PlayerTrack } from "./player-track";
import { Waveform } from "./waveform";

/** A track's own waveform on its page: follows the player when it plays this track, else starts it there. */
export function TrackWaveform({ track, queue }: { track: PlayerTrack; queue?: PlayerTrack[] }) {
  const player = usePlayer();
  const state = usePlayerState();
  const position = usePosition();
  const scope = useQueueScope();
  const playing = state.track?.id === track.id;
  return (
    <Waveform
      peaks={track.peaks}
      position={playing ? position : 0}
      duration={playing ? player.duration() : track.durationMs / 1000}
      onSeek={(seconds) => (playing ? player.seek(seconds) : player.play(track, queue ?? scope, seconds))}
      label={`Waveform of ${track.title}`}
      className="h-24 w-full"
    />
  );
}
