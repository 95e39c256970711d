import { Award, Circle, Gem, Hexagon, type LucideIcon, Star } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import type { Tier } from "@/lib/leaderboards/metrics";

const LOOK: Record<Tier, { icon: LucideIcon; tone: Tone }> = {
  Diamond: { icon: Gem, tone: "notice" },
  Platinum: { icon: Hexagon, tone: "positive" },
  Gold: { icon: Star, tone: "caution" },
  Silver: { icon: Award, tone: "neutral" },
  Bronze: { icon: Circle, tone: "neutral" },
};

/** How good a producer's overall score is, in a word and a shape. */
export function TierBadge({ tier }: { tier: Tier }) {
  const { icon, tone } = LOOK[tier];
  return (
    <Badge icon={icon} tone={tone}>
      {tier}
    </Badge>
  );
}
