"use client";

import { Heart } from "lucide-react";
import { cx } from "@/components/ui/cx";
import type { LikeState } from "./like-store";
import { useLike } from "./use-like";

export interface LikeButtonProps {
  of?: "track" | "collection";
  id: string;
  /** What it is called. */
  name: string;
  /** How it stands, where the page knows; with it the number of likes is shown. */
  known?: LikeState;
  size?: "sm" | "md";
  className?: string;
}

/** A heart: full and in the accent when it is liked. Works at once, and takes it back when it went wrong. */
export function LikeButton({ of = "track", id, name, known, size = "md", className }: LikeButtonProps) {
  const { liked, likes, toggle } = useLike({ of, id }, known);
  return (
    <button
      type="button"
      aria-pressed={liked}
      aria-label={known ? undefined : `Like ${name}`}
      title={liked ? "Liked" : "Like"}
      onClick={toggle}
      className={cx(
        "inline-flex shrink-0 items-center justify-center gap-2 rounded-md text-muted transition-colors",
        "hover:bg-raised hover:text-ink aria-pressed:text-accent-ink",
        size === "sm" ? "h-9 min-w-9" : "h-11 min-w-11",
        known && "px-3",
        className,
      )}
    >
      <Heart
        aria-hidden
        fill={liked ? "currentColor" : "none"}
        className={size === "sm" ? "size-4" : "size-5"}
      />
      {known && (
        <span className="figures text-sm">
          <span className="sr-only">Like {name}</span> {likes ? likes.toLocaleString("en") : null}
        </span>
      )}
    </button>
  );
}
