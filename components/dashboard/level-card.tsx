import Link from "next/link";
import { LevelMark } from "@/components/progress/level-mark";
import { XpBar } from "@/components/progress/xp-bar";
import type { Standing } from "@/lib/progress/levels";

/** The level, its title, and the way to the next. Leads to Progress. */
export function LevelCard({ standing }: { standing: Standing }) {
  return (
    <Link
      href="/backstage/progress"
      className="flex items-center gap-5 rounded-md border border-line bg-surface p-5 transition-colors hover:border-line-strong sm:gap-7 sm:p-6"
    >
      <LevelMark level={standing.level} className="size-20 text-xl sm:size-28 sm:text-3xl" />
      <span className="min-w-0 grow">
        <span className="block text-sm text-muted">Level {standing.level}</span>
        <span className="mb-4 block display-3">{standing.title}</span>
        <XpBar standing={standing} />
      </span>
    </Link>
  );
}
