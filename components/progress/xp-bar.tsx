import { Progress } from "@/components/ui/progress";
import type { Standing } from "@/lib/progress/levels";

const count = new Intl.NumberFormat("en-US");

/** How far it is to the next level, as a bar and in words. */
export function XpBar({ standing }: { standing: Standing }) {
  const { xp, level, nextLevelXp, progress } = standing;
  return (
    <div>
      <div className="mb-2 flex flex-wrap justify-between gap-x-4 text-sm text-muted">
        <span className="figures text-ink">{count.format(xp)} XP</span>
        <span>
          {nextLevelXp === null
            ? "There is no level above yours"
            : `${count.format(nextLevelXp - xp)} XP to level ${level + 1}`}
        </span>
      </div>
      <Progress label={`Way to level ${level + 1}`} value={Math.floor(progress * 100)} />
    </div>
  );
}
