import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page";
import { AchievementList } from "@/components/progress/achievement-list";
import { Ladder } from "@/components/progress/ladder";
import { LevelMark } from "@/components/progress/level-mark";
import { XpBar } from "@/components/progress/xp-bar";
import { XpSources } from "@/components/progress/xp-sources";
import { pageContext, requireProducer } from "@/lib/auth/viewer";
import { FAMILIES } from "@/lib/progress/achievements";
import { readProgress } from "@/lib/progress/read-progress";

export const metadata: Metadata = { title: "Progress" };

/** A producer's level, what it is made of, and what there is to achieve. */
export default async function ProgressPage() {
  await requireProducer("/backstage/progress");
  const { standing, sources, achievements } = await readProgress(await pageContext());
  return (
    <>
      <PageHeader title="Progress" lead="Every beat, play and collaboration brings you further." />
      <div className="grid gap-12">
        <div className="flex items-center gap-5 sm:gap-8">
          <LevelMark level={standing.level} className="size-24 text-2xl sm:size-36 sm:text-4xl" />
          <div className="min-w-0 grow">
            <p className="text-muted">Level {standing.level}</p>
            <p className="mb-4 display-2">{standing.title}</p>
            <XpBar standing={standing} />
          </div>
        </div>
        <Ladder level={standing.level} />
        <XpSources sources={sources} />
        <AchievementList
          achievements={achievements.map((each) => ({
            ...each,
            earnedAt: each.earnedAt?.toISOString() ?? null,
          }))}
          families={FAMILIES}
        />
      </div>
    </>
  );
}
