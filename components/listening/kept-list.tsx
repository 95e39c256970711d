import type { ReactNode } from "react";
import { QueueScope } from "@/components/player/player-provider";
import { playable } from "@/components/tracks/track-grid";
import { TrackRow } from "@/components/tracks/track-row";
import type { KeptLine } from "./kept-line";
import { UnavailableRow } from "./unavailable-row";

/** Somebody's tracks, one a line, those that have left in their place. Playing one queues the rest. */
export function KeptList<Line extends KeptLine>({
  lines,
  end,
}: {
  lines: Line[];
  /** At the right end of a line, in place of the price. */
  end?: (line: Line) => ReactNode;
}) {
  return (
    <QueueScope tracks={playable(lines.flatMap(({ track }) => track ?? []))}>
      <ul className="min-w-0 border-t border-line">
        {lines.map((line) => (
          <li key={line.id}>
            {line.track ? (
              <TrackRow track={line.track} end={end?.(line)} />
            ) : (
              <UnavailableRow title={line.title} end={end?.(line)} />
            )}
          </li>
        ))}
      </ul>
    </QueueScope>
  );
}
