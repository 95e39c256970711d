import { CircleCheck, CircleDashed, EyeOff, type LucideIcon, Stamp } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";

export type BeatState = "sold" | "draft" | "published" | "unpublished";

const states: Record<BeatState, { word: string; icon: LucideIcon; tone: Tone }> = {
  sold: { word: "Sold", icon: Stamp, tone: "notice" },
  draft: { word: "Draft", icon: CircleDashed, tone: "neutral" },
  published: { word: "Published", icon: CircleCheck, tone: "positive" },
  unpublished: { word: "Unpublished", icon: EyeOff, tone: "neutral" },
};

/** Where a beat stands, as icon and word. */
export function BeatStatus({ state }: { state: BeatState }) {
  const { word, icon, tone } = states[state];
  return (
    <Badge icon={icon} tone={tone}>
      {word}
    </Badge>
  );
}
