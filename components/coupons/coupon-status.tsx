import { Ban, CalendarClock, CircleCheck, Clock, type LucideIcon, TicketCheck } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";

export type CouponState = "active" | "scheduled" | "used_up" | "expired" | "disabled";

const words: Record<CouponState, { word: string; icon: LucideIcon; tone: Tone }> = {
  active: { word: "Active", icon: CircleCheck, tone: "positive" },
  scheduled: { word: "Not started", icon: CalendarClock, tone: "notice" },
  used_up: { word: "Used up", icon: TicketCheck, tone: "neutral" },
  expired: { word: "Expired", icon: Clock, tone: "neutral" },
  disabled: { word: "Disabled", icon: Ban, tone: "caution" },
};

/** The choices of a filter by state. */
export const couponStates = Object.entries(words).map(([value, { word }]) => ({ value, label: word }));

/** How a coupon stands, as icon and word. */
export function CouponStatus({ state }: { state: CouponState }) {
  const { word, icon, tone } = words[state];
  return (
    <Badge icon={icon} tone={tone}>
      {word}
    </Badge>
  );
}
