import { DateTime } from "@/components/ui/date-time";

export type TrailEntry = {
  id: number;
  /** ISO. */
  at: string;
  /** Who: a name, or what of ours did it. */
  actor: string;
  /** What was done, in words. */
  action: string;
  /** What was noted beside it. */
  details: string;
};

/** Who did what, oldest first. */
export function Trail({ entries }: { entries: TrailEntry[] }) {
  return (
    <ol className="grid gap-4 border-l border-line-strong pl-5">
      {entries.map(({ id, at, actor, action, details }) => (
        <li key={id}>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-medium">{action}</span>
            <DateTime value={at} show="datetime" className="text-sm text-muted" />
            <span className="text-sm text-muted">by {actor}</span>
          </p>
          {details && <p className="text-sm break-words text-muted">{details}</p>}
        </li>
      ))}
    </ol>
  );
}
