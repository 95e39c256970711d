import { CircleDot, CircleSlash, type LucideIcon, Timer } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import type { ShownRequest } from "./shown-request";

const states: Record<ShownRequest["state"], { word: string; icon: LucideIcon; tone: Tone }> = {
  open: { word: "Open", icon: CircleDot, tone: "positive" },
  ended: { word: "Ended", icon: Timer, tone: "neutral" },
  removed: { word: "Removed", icon: CircleSlash, tone: "negative" },
};

/** Where a request stands, as icon and word. */
export function RequestStatus({ state }: Pick<ShownRequest, "state">) {
  const { word, icon, tone } = states[state];
  return (
    <Badge icon={icon} tone={tone}>
      {word}
    </Badge>
  );
}
