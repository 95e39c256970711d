"use client";

import { useTheme } from "next-themes";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { cx } from "@/components/ui/cx";
import { durationSpoken, durationText } from "@/components/ui/duration";
import { drawWaveform } from "./draw-waveform";

const STEPS: Record<string, number> = {
  ArrowLeft: -5,
  ArrowDown: -5,
  ArrowRight: 5,
  ArrowUp: 5,
  PageDown: -30,
  PageUp: 30,
};

export interface WaveformProps {
  peaks: number[];
  /** Seconds. */
  position: number;
  duration: number;
  onSeek: (seconds: number) => void;
  /** What the waveform is of, for screen readers. */
  label: string;
  className?: string;
}

/** The track's loudness as bars; a slider to point at, drag, or move with the arrow keys. */
export function Waveform({ peaks, position, duration, onSeek, label, className }: WaveformProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const [width, setWidth] = useState(0);
  const { resolvedTheme } = useTheme();
  const played = duration > 0 ? position / duration : 0;

  useEffect(() => {
    if (!canvas.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(canvas.current);
    return () => observer.disconnect();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme's colors and the width are read from the page
  useEffect(() => {
    if (canvas.current) drawWaveform(canvas.current, peaks, played, hovered);
  }, [peaks, played, hovered, width, resolvedTheme]);

  function shareAt(event: PointerEvent<HTMLElement>): number {
    const box = event.currentTarget.getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key];
    const to = event.key === "Home" ? 0 : event.key === "End" ? duration : step && position + step;
    if (to === undefined) return;
    event.preventDefault();
    onSeek(to);
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.round(duration)}
      aria-valuenow={Math.round(position)}
      aria-valuetext={`${durationSpoken(position * 1000)} of ${durationSpoken(duration * 1000)}`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        onSeek(shareAt(event) * duration);
      }}
      onPointerMove={(event) => {
        setHovered(shareAt(event));
        if (event.buttons === 1) onSeek(shareAt(event) * duration);
      }}
      onPointerLeave={() => setHovered(null)}
      className={cx("relative cursor-pointer touch-none rounded-sm", className)}
    >
      <canvas ref={canvas} className="size-full" />
      {hovered !== null && (
        <span
          aria-hidden
          className="figures pointer-events-none absolute -top-1 -translate-x-1/2 -translate-y-full rounded-sm bg-ink px-1.5 py-0.5 text-xs text-ground"
          style={{ left: `${hovered * 100}%` }}
        >
          {durationText(hovered * duration * 1000)}
        </span>
      )}
    </div>
  );
}
