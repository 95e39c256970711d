"use client";

import { Slider as Primitive } from "radix-ui";
import { cx } from "./cx";

export interface SliderProps {
  /** One name a thumb, for screen readers: ["Volume"] or ["Lowest BPM", "Highest BPM"]. */
  labels: string[];
  /** One value is a slider, two make a range. */
  value: number[];
  min: number;
  max: number;
  step?: number;
  onChange: (value: number[]) => void;
  /** Called once when the thumb is let go. */
  onCommit?: (value: number[]) => void;
  /** How a value is spoken, such as "120 BPM". */
  say?: (value: number) => string;
  className?: string;
}

/** A slider, or with two values a range. */
export function Slider({
  labels,
  value,
  min,
  max,
  step = 1,
  onChange,
  onCommit,
  say,
  className,
}: SliderProps) {
  return (
    <Primitive.Root
      value={value}
      min={min}
      max={max}
      step={step}
      onValueChange={onChange}
      onValueCommit={onCommit}
      className={cx("relative flex h-6 w-full touch-none items-center select-none", className)}
    >
      <Primitive.Track className="relative h-1 grow rounded-full bg-line-strong">
        <Primitive.Range className="absolute h-full rounded-full bg-accent" />
      </Primitive.Track>
      {labels.map((label, index) => (
        <Primitive.Thumb
          key={label}
          aria-label={label}
          aria-valuetext={say?.(value[index] ?? min)}
          className="block size-4 rounded-full border-2 border-ink bg-ground transition-transform hover:scale-110"
        />
      ))}
    </Primitive.Root>
  );
}
