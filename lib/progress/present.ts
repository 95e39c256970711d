import { sampleTime } from "@/lib/api/shapes";
import type { Standing } from "./levels";
import type { Progress } from "./read-progress";

export const presentStanding = ({ xp, level, title, levelXp, nextLevelXp }: Standing) => ({
  xp,
  level,
  title,
  level_xp: levelXp,
  next_level_xp: nextLevelXp,
});

export const presentProgress = ({ standing, sources, achievements }: Progress) => ({
  ...presentStanding(standing),
  sources,
  achievements: achievements.map(({ earnedAt, ...achievement }) => ({
    ...achievement,
    earned_at: earnedAt && sampleTime(earnedAt),
  })),
});
