"use client";

import { useState } from "react";
import { Input } from "@/components/ui/input";
import { Slider } from "@/components/ui/slider";
import { BPM_HIGHEST, BPM_LOWEST } from "./catalog-filters";

export interface BpmRangeProps {
  id: string;
  from?: string;
  to?: string;
  /** The slider was let go: its boxes changed without an event of their own. */
  onCommit: () => void;
}

/** Two boxes that any browser can send, and a slider above them where scripts run. */
export function BpmRange({ id, from = "", to = "", onCommit }: BpmRangeProps) {
  const [lowest, setLowest] = useState(from);
  const [highest, setHighest] = useState(to);
  return (
    <fieldset>
      <legend className="text-sm font-medium">Tempo in BPM</legend>
      <Slider
        labels={["Slowest", "Fastest"]}
        value={[Number(lowest) || BPM_LOWEST, Number(highest) || BPM_HIGHEST]}
        min={BPM_LOWEST}
        max={BPM_HIGHEST}
        say={(bpm) => `${bpm} BPM`}
        onChange={([low, high]) => {
          setLowest(String(low));
          setHighest(String(high));
        }}
        onCommit={onCommit}
        className="my-2 noscript:hidden"
      />
      <div className="flex items-center gap-2">
        <Input
          type="number"
          id={`${id}-bpm-min`}
          name="bpm_min"
          aria-label="Slowest BPM"
          min={BPM_LOWEST}
          max={BPM_HIGHEST}
          placeholder={String(BPM_LOWEST)}
          value={lowest}
          onChange={(event) => setLowest(event.target.value)}
          className="figures"
        />
        <span aria-hidden className="text-muted">
          –
        </span>
        <Input
          type="number"
          id={`${id}-bpm-max`}
          name="bpm_max"
          aria-label="Fastest BPM"
          min={BPM_LOWEST}
          max={BPM_HIGHEST}
          placeholder={String(BPM_HIGHEST)}
          value={highest}
          onChange={(event) => setHighest(event.target.value)}
          className="figures"
        />
      </div>
    </fieldset>
  );
}
