"use client";

import { LikeButton } from "@/components/listening/like-button";
import { TrackActions } from "@/components/listening/track-actions";
import { Dialog } from "@/components/ui/dialog";
import { NowPlaying } from "./now-playing";
import { PlayerControls } from "./player-controls";
import { usePlayerState } from "./player-provider";
import { PlayerWaveform } from "./player-waveform";
import { QueuePanel } from "./queue-panel";

/** On phones: everything the bar has no room for. */
export function ExpandedPlayer({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { track } = usePlayerState();
  if (!track) return null;
  return (
    <Dialog title="Now playing" side="bottom" open={open} onOpenChange={onOpenChange}>
      {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
      <img src={track.coverUrl} alt="" className="mx-auto mb-5 aspect-square w-full max-w-72 object-cover" />
      <div className="flex items-center justify-between gap-4">
        <NowPlaying />
        <div className="flex">
          <LikeButton id={track.id} name={track.title} />
          <TrackActions track={track} size="md" />
        </div>
      </div>
      <PlayerWaveform className="my-6" />
      <PlayerControls large />
      <div className="mt-8 border-t border-line pt-5">
        <QueuePanel />
      </div>
    </Dialog>
  );
}
