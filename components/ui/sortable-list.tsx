"use client";

import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
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
import { GripVertical } from "lucide-react";
import { type ReactNode, useId, useRef } from "react";
import { cx } from "./cx";

export interface SortableListProps<Item> {
  /** What the list holds, for screen readers. */
  label: string;
  items: Item[];
  idOf: (item: Item) => string;
  /** What screen readers call it. */
  nameOf: (item: Item) => string;
  onOrder: (items: Item[]) => void;
  /** The line behind its handle. */
  children: (item: Item) => ReactNode;
  className?: string;
}

/** A list that is put in order by dragging, or by its handles: space, arrow keys, space. */
export function SortableList<Item>({
  label,
  items,
  idOf,
  nameOf,
  onOrder,
  children,
  className,
}: SortableListProps<Item>) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = items.map(idOf);
  const say = (id: UniqueIdentifier) => nameOf(items[ids.indexOf(String(id))] as Item);
  const place = (id: UniqueIdentifier | undefined) => `place ${ids.indexOf(String(id)) + 1} of ${ids.length}`;
  // Where it was last said to be: that it lies over its own place is reported at once, and would drown "picked up".
  const said = useRef<UniqueIdentifier>(null);
  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      said.current = active.id;
      return `Picked up ${say(active.id)}, ${place(active.id)}.`;
    },
    onDragOver: ({ active, over }) => {
      if (!over || over.id === said.current) return undefined;
      said.current = over.id;
      return `${say(active.id)} is at ${place(over.id)}.`;
    },
    onDragEnd: ({ active, over }) => `${say(active.id)} was put at ${place(over?.id ?? active.id)}.`,
    onDragCancel: ({ active }) => `${say(active.id)} stays at ${place(active.id)}.`,
  };

  function moved({ active, over }: DragEndEvent) {
    if (!over || over.id === active.id) return;
    onOrder(arrayMove(items, ids.indexOf(String(active.id)), ids.indexOf(String(over.id))));
  }

  return (
    <DndContext
      id={useId()}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={moved}
      accessibility={{
        announcements,
        screenReaderInstructions: {
          draggable: "Press space to pick it up, the arrow keys to move it, space to put it down.",
        },
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol aria-label={label} className={className}>
          {items.map((item) => (
            <Line key={idOf(item)} id={idOf(item)} name={nameOf(item)}>
              {children(item)}
            </Line>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

function Line({ id, name, children }: { id: string; name: string; children: ReactNode }) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id });
  return (
    <li
      ref={setNodeRef}
      style={{
        transform: transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined,
        transition,
      }}
      className={cx("relative flex items-center", isDragging && "z-10 bg-raised shadow-lift")}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        aria-label={`Move ${name}`}
        className="grid size-9 shrink-0 cursor-grab touch-none place-items-center rounded-sm text-faint hover:text-ink active:cursor-grabbing"
      >
        <GripVertical aria-hidden className="size-4" />
      </button>
      <div className="min-w-0 grow">{children}</div>
    </li>
  );
}
