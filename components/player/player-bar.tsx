"use client";

import { ChevronUp, ListMusic } from "lucide-react";
import { useState } from "react";
import { LikeButton } from "@/components/listening/like-button";
import { TrackActions } from "@/components/listening/track-actions";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { ExpandedPlayer } from "./expanded-player";
import { NowPlaying } from "./now-playing";
import { MainButton, PlayerControls } from "./player-controls";
import { usePlayerState } from "./player-provider";
import { PlayerWaveform } from "./player-waveform";
import { QueuePanel } from "./queue-panel";
import { ShortcutList } from "./shortcut-list";
import { VolumeControl } from "./volume-control";

/** The bar at the foot of every page, there as soon as a track has been chosen. */
export function PlayerBar() {
  const { track } = usePlayerState();
  const [expanded, setExpanded] = useState(false);
  if (!track) return null;
  return (
    <>
      {/* Room for the bar, so that it never covers the end of a page. */}
      <div aria-hidden className="h-20 print:hidden" />
      <section
        aria-label="Player"
        className="fixed inset-x-0 bottom-0 z-40 border-t border-line-strong bg-surface print:hidden"
      >
        <div className="flex h-18 items-center gap-3 px-3 sm:px-8 md:h-20 md:gap-6">
          <div className="flex min-w-0 grow items-center gap-3 md:w-80 md:grow-0 lg:w-96">
            {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
            <img src={track.coverUrl} alt="" className="size-12 shrink-0 object-cover md:size-14" />
            <NowPlaying />
            <div className="flex max-md:hidden">
              <LikeButton id={track.id} name={track.title} size="sm" />
              <TrackActions track={track} />
            </div>
          </div>
          <div className="flex items-center gap-1 md:hidden">
            <MainButton />
            <IconButton icon={ChevronUp} label="Open the player" onClick={() => setExpanded(true)} />
          </div>
          <div className="max-md:hidden">
            <PlayerControls />
          </div>
          <PlayerWaveform className="grow max-md:hidden" />
          <div className="flex items-center max-lg:hidden">
            <VolumeControl />
          </div>
          <div className="max-md:hidden">
            <Popover
              label="Queue and keys"
              side="top"
              align="end"
              trigger={<IconButton icon={ListMusic} label="Queue and keys" size="sm" />}
            >
              <QueuePanel />
              <ShortcutList />
            </Popover>
          </div>
        </div>
      </section>
      <ExpandedPlayer open={expanded} onOpenChange={setExpanded} />
    </>
  );
}
