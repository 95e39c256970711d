"use client";

import { useEffect, useState } from "react";
import { durationText } from "@/components/ui/duration";

/** Counts a reservation down. Give it a `key` when the time starts anew. */
export function TimeLeft({ seconds }: { seconds: number }) {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const end = Date.now() + seconds * 1000;
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000))), 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  if (left === 0)
    return (
      <p role="status" className="text-[0.9375rem] text-caution">
        The reservation has run out. Pay to reserve the beat again, if it is still free.
      </p>
    );
  return (
    <p className="text-[0.9375rem] text-muted">
      Reserved for you for{" "}
      <span role="timer" aria-label="Time left" className="figures text-ink">
        {durationText(left * 1000)}
      </span>
    </p>
  );
}
