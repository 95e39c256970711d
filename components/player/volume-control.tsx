"use client";

import { Volume1, Volume2, VolumeX } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Slider } from "@/components/ui/slider";
import { usePlayer, usePlayerState } from "./player-provider";

/** Mute and volume. */
export function VolumeControl() {
  const player = usePlayer();
  const { volume, muted } = usePlayerState();
  const heard = muted ? 0 : Math.round(volume * 100);
  return (
    <div className="flex items-center gap-1">
      <IconButton
        icon={heard === 0 ? VolumeX : heard < 50 ? Volume1 : Volume2}
        label={muted ? "Unmute" : "Mute"}
        size="sm"
        onClick={player.toggleMute}
      />
      <div className="w-24">
        <Slider
          labels={["Volume"]}
          value={[heard]}
          min={0}
          max={100}
          onChange={([value = 0]) => player.setVolume(value / 100)}
          say={(value) => `${value} percent`}
        />
      </div>
    </div>
  );
}
