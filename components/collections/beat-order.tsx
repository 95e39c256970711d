"use client";

import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { GripVertical, X } from "lucide-react";
import { BeatStatus } from "@/components/beats/beat-status";
import { cx } from "@/components/ui/cx";
import { IconButton } from "@/components/ui/icon-button";
import type { CollectedBeat } from "./collected-beat";

type BeatOrderProps = { beats: CollectedBeat[]; onChange: (beats: CollectedBeat[]) => void };

/** The beats of a collection in their order: dragged by the handle, or moved with space and the arrow keys. */
export function BeatOrder({ beats, onChange }: BeatOrderProps) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const placeOf = (id: unknown) => beats.findIndex((beat) => beat.id === id);
  const titleOf = (id: unknown) => beats.find((beat) => beat.id === id)?.title ?? "The beat";

  function drop({ active, over }: DragEndEvent) {
    if (over && active.id !== over.id) onChange(arrayMove(beats, placeOf(active.id), placeOf(over.id)));
  }

  const announcements = {
    onDragStart: ({ active }: Pick<DragEndEvent, "active">) => `${titleOf(active.id)} picked up.`,
    onDragOver: ({ active, over }: DragEndEvent) =>
      over ? `${titleOf(active.id)} is at place ${placeOf(over.id) + 1} of ${beats.length}.` : undefined,
    onDragEnd: ({ active, over }: DragEndEvent) =>
      over ? `${titleOf(active.id)} put at place ${placeOf(over.id) + 1}.` : undefined,
    onDragCancel: ({ active }: DragEndEvent) => `${titleOf(active.id)} is back where it was.`,
  };
  return (
    <DndContext
      // A fixed id: one that is counted would differ between server and browser.
      id="beat-order"
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        announcements,
        screenReaderInstructions: {
          draggable: "Press space to pick the beat up, the arrow keys to move it, space to put it down.",
        },
      }}
    >
      <SortableContext items={beats} strategy={verticalListSortingStrategy}>
        <ol aria-label="Beats in their order" className="border-t border-line">
          {beats.map((beat, place) => (
            <Line
              key={beat.id}
              beat={beat}
              place={place + 1}
              onRemove={() => onChange(beats.filter(({ id }) => id !== beat.id))}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

function Line({ beat, place, onRemove }: { beat: CollectedBeat; place: number; onRemove: () => void }) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: beat.id });
  return (
    <li
      ref={setNodeRef}
      style={{ transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined, transition }}
      className={cx(
        "relative flex items-center gap-3 border-b border-line bg-ground py-2.5 motion-reduce:transition-none!",
        isDragging && "z-10 border-line-strong bg-raised shadow-lift",
      )}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        aria-label={`Move ${beat.title}`}
        className="grid size-9 shrink-0 cursor-grab touch-none place-items-center rounded-md text-muted hover:bg-raised hover:text-ink active:cursor-grabbing"
      >
        <GripVertical aria-hidden className="size-4" />
      </button>
      <span className="figures w-6 shrink-0 text-right text-sm text-muted">{place}</span>
      {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
      <img src={beat.coverUrl} alt="" loading="lazy" className="size-11 shrink-0 bg-raised object-cover" />
      <span className="min-w-0 grow">
        <span className="block truncate font-semibold">{beat.title}</span>
        {beat.by && <span className="block truncate text-sm text-muted">{beat.by}</span>}
      </span>
      {beat.state !== "published" && <BeatStatus state={beat.state} />}
      <IconButton icon={X} size="sm" label={`Take ${beat.title} out`} onClick={onRemove} />
    </li>
  );
}
