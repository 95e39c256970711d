"use client";

import { useEffect, useRef } from "react";

const PAUSE_MS = 800;

/** Saves what is typed a moment after the last key, once there is something to save it with. Failing is silent. */
export function useAutosave<T>(
  id: string | null,
  value: T,
  save: (id: string, value: T) => Promise<unknown>,
): void {
  const saved = useRef(value);
  useEffect(() => {
    if (id === null || saved.current === value) return;
    const timer = setTimeout(() => {
      saved.current = value;
      // The form keeps what was typed; the next key tries again.
      save(id, value).catch(() => {});
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [id, value, save]);
}
