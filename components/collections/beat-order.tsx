"use client";

import { X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { SortableList } from "@/components/ui/sortable-list";
import { BeatFace } from "./beat-face";
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
          <BeatFace beat={beat} />
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
