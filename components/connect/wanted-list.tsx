import { Clock, Search, TriangleAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { WantedThing } from "./connect-view";

/** What Stripe wants, or is checking, a line each. */
export function WantedList({ things, beingChecked }: { things: WantedThing[]; beingChecked?: boolean }) {
  return (
    <ul className="divide-y divide-line">
      {things.map(({ words, isPastDue }) => (
        <li key={words} className="flex items-center justify-between gap-6 py-3 first:pt-0 last:pb-0">
          <span>{words}</span>
          {beingChecked ? (
            <Badge icon={Search} tone="notice">
              Being checked
            </Badge>
          ) : isPastDue ? (
            <Badge icon={TriangleAlert} tone="negative">
              Overdue
            </Badge>
          ) : (
            <Badge icon={Clock} tone="caution">
              Wanted
            </Badge>
          )}
        </li>
      ))}
    </ul>
  );
}
