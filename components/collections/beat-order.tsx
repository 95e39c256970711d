"use client";

import { X } from "lucide-react";
import { BeatStatus } from "@/components/beats/beat-status";
import { IconButton } from "@/components/ui/icon-button";
import { SortableList } from "@/components/ui/sortable-list";
import type { CollectedBeat } from "./collected-beat";

type BeatOrderProps = { beats: CollectedBeat[]; onChange: (beats: CollectedBeat[]) => void };

/** The beats of a collection in their order. */
export function BeatOrder({ beats, onChange }: BeatOrderProps) {
  return (
    <SortableList
      label="Beats in their order"
      items={beats}
      idOf={({ id }) => String(id)}
      nameOf={({ title }) => title}
      onOrder={onChange}
      className="divide-y divide-line border-y border-line"
    >
      {(beat) => (
        <div className="flex items-center gap-3 py-2.5">
          <span className="figures w-6 shrink-0 text-right text-sm text-muted">
            {beats.indexOf(beat) + 1}
          </span>
          {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
          <img
            src={beat.coverUrl}
            alt=""
            loading="lazy"
            className="size-11 shrink-0 bg-raised object-cover"
          />
          <span className="min-w-0 grow">
            <span className="block truncate font-semibold">{beat.title}</span>
            {beat.by && <span className="block truncate text-sm text-muted">{beat.by}</span>}
          </span>
          {beat.state !== "published" && <BeatStatus state={beat.state} />}
          <IconButton
            icon={X}
            size="sm"
            label={`Take ${beat.title} out`}
            onClick={() => onChange(beats.filter(({ id }) => id !== beat.id))}
          />
        </div>
      )}
    </SortableList>
  );
}
