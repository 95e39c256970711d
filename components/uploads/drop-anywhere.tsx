"use client";

import { Upload } from "lucide-react";
import { useEffect, useState } from "react";

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/** Takes files that are dropped anywhere on the page, and says so while they hang over it. */
export function DropAnywhere({ label, onFiles }: { label: string; onFiles: (files: File[]) => void }) {
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    // Entering a child leaves its parent: only when both are counted is the page left for good.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth++;
      setOver(true);
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const over = (event: DragEvent) => holdsFiles(event) && event.preventDefault();
    const drop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      // A cover that is dropped on its own field is not for us.
      if (event.defaultPrevented || !holdsFiles(event)) return;
      event.preventDefault();
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop } as const;
    for (const [name, listener] of Object.entries(listeners))
      window.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name, listener as EventListener);
    };
  }, [onFiles]);

  if (!isOver) return null;
  return (
    <div
      aria-hidden
      className="pointer-events-none fixed inset-0 z-50 grid place-items-center bg-[rgb(6_5_4/0.7)] p-6"
    >
      <p className="display-3 flex items-center gap-4 border-2 border-dashed border-accent bg-surface px-10 py-12">
        <Upload className="size-8 text-accent-ink" />
        {label}
      </p>
    </div>
  );
}
