"use client";

import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Duration } from "@/components/ui/duration";
import { IconButton } from "@/components/ui/icon-button";
import { SortableList } from "@/components/ui/sortable-list";
import { usePlayer, usePlayerState } from "./player-provider";
import type { PlayerTrack } from "./player-track";
import { upcoming } from "./queue";

const SHOWN = 50;

/** What plays next: put in order, taken out, cleared. */
export function QueuePanel() {
  const player = usePlayer();
  const { queue } = usePlayerState();
  const next = upcoming(queue);
  const shown = next.slice(0, SHOWN);
  return (
    <>
      <div className="flex items-center justify-between gap-4">
        <h2 className="display-4">Up next</h2>
        {next.length > 0 && (
          <Button variant="quiet" size="sm" onClick={player.clearUpcoming}>
            Clear
          </Button>
        )}
      </div>
      {next.length === 0 ? (
        <p className="mt-2 text-sm text-muted">
          Nothing more. Play a beat from a list and the list follows, or add one to the queue.
        </p>
      ) : (
        <SortableList
          label="What plays next"
          items={shown}
          idOf={({ id }) => id}
          nameOf={({ title }) => title}
          onOrder={(tracks) => player.orderUpcoming(tracks.map(({ id }) => id))}
          className="mt-3 -mx-3"
        >
          {(track) => <QueueLine track={track} />}
        </SortableList>
      )}
      {next.length > SHOWN && (
        <p className="mt-3 text-sm text-muted">And {next.length - SHOWN} more after these.</p>
      )}
    </>
  );
}

function QueueLine({ track }: { track: PlayerTrack }) {
  const player = usePlayer();
  return (
    <div className="flex items-center">
      <button
        type="button"
        onClick={() => player.jump(track.id)}
        className="flex min-w-0 grow items-center gap-3 rounded-sm px-1.5 py-1.5 text-left hover:bg-raised"
      >
        {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
        <img src={track.coverUrl} alt="" className="size-9 shrink-0 object-cover" />
        <span className="min-w-0 grow">
          <span className="block truncate text-sm font-medium">{track.title}</span>
          <span className="block truncate text-sm text-muted">{track.producer}</span>
        </span>
        <span className="text-sm text-muted">
          <Duration ms={track.durationMs} />
        </span>
      </button>
      <IconButton
        icon={X}
        size="sm"
        label={`Take ${track.title} out of the queue`}
        onClick={() => player.remove(track.id)}
      />
    </div>
  );
}
