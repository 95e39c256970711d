"use client";

import { Pause, Play } from "lucide-react";
import { usePlayer, usePlayerState } from "@/components/player/player-provider";
import type { PlayerTrack } from "@/components/player/player-track";
import { Button } from "@/components/ui/button";

/** Plays a list from its first track; pauses and goes on while one of it is in the player. */
export function PlayAll({ tracks }: { tracks: PlayerTrack[] }) {
  const player = usePlayer();
  const state = usePlayerState();
  const [first] = tracks;
  if (!first) return null;
  const mine = tracks.some(({ id }) => id === state.track?.id);
  const playing = mine && (state.status === "playing" || state.status === "loading");
  return (
    <Button
      variant="primary"
      icon={playing ? Pause : Play}
      onClick={() => (mine ? player.toggle() : player.play(first, tracks))}
    >
      {playing ? "Pause" : "Play all"}
    </Button>
  );
}
