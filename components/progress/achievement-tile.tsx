import { Check, Circle, Diamond, Gem, type LucideIcon, Star } from "lucide-react";
import { cx } from "@/components/ui/cx";
import { DateTime } from "@/components/ui/date-time";
import { Progress } from "@/components/ui/progress";
import type { Rarity } from "@/lib/progress/achievements";

export type AchievementView = {
  key: string;
  name: string;
  family: string;
  rarity: Rarity;
  xp: number;
  condition: string;
  /** From 0 to 1. */
  progress: number;
  earnedAt: string | null;
};

/** A shape for each, so that color says nothing alone. */
const RARITY: Record<Rarity, { icon: LucideIcon; look: string }> = {
  Common: { icon: Circle, look: "text-muted" },
  Rare: { icon: Diamond, look: "text-notice" },
  Epic: { icon: Star, look: "text-caution" },
  Legendary: { icon: Gem, look: "text-accent-ink" },
};

/** One achievement: what it takes, what it is worth, and whether it is earned. */
export function AchievementTile({ achievement }: { achievement: AchievementView }) {
  const { name, rarity, xp, condition, progress, earnedAt } = achievement;
  const { icon: Icon, look } = RARITY[rarity];
  return (
    <li
      className={cx(
        "flex flex-col gap-3 rounded-md border p-4 sm:p-5",
        earnedAt ? "border-line-strong bg-surface" : "border-line",
      )}
    >
      <div className="flex items-start justify-between gap-3">
        <span className={cx("inline-flex items-center gap-1.5 text-sm font-medium", look)}>
          <Icon aria-hidden className={cx("size-4", earnedAt && "fill-current")} />
          {rarity}
        </span>
        <span className="figures text-sm text-muted">+{xp.toLocaleString("en-US")} XP</span>
      </div>
      <div className="grow">
        <p className="font-semibold">{name}</p>
        <p className="mt-1 text-sm text-muted">{condition}</p>
      </div>
      {earnedAt ? (
        <p className="inline-flex items-center gap-1.5 text-sm text-positive">
          <Check aria-hidden className="size-4 shrink-0" />
          <span>
            Earned on <DateTime value={earnedAt} />
          </span>
        </p>
      ) : (
        <div className="flex items-center gap-3 text-sm text-muted">
          <div className="grow">
            <Progress label={`Progress of ${name}`} value={Math.floor(progress * 100)} />
          </div>
          <span className="figures w-10 text-right">{Math.floor(progress * 100)} %</span>
        </div>
      )}
    </li>
  );
}
