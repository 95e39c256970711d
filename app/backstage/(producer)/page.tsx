import type { Metadata } from "next";
import { GrowthNote, growthText } from "@/components/activity/growth-note";
import { type DashboardFigure, FigureGrid } from "@/components/dashboard/figure-grid";
import { FirstSteps } from "@/components/dashboard/first-steps";
import { LevelCard } from "@/components/dashboard/level-card";
import { TopBeat } from "@/components/dashboard/top-beat";
import { PageHeader } from "@/components/layout/page";
import { pageContext, requireProducer } from "@/lib/auth/viewer";
import { type Dashboard, readDashboard } from "@/lib/dashboard/read-dashboard";

export const metadata: Metadata = { title: "Dashboard" };

/** Backstage opens on how it goes: the level, the figures in short, and what to do first. */
export default async function DashboardPage() {
  await requireProducer("/backstage");
  const dashboard = await readDashboard(await pageContext());
  return (
    <>
      <PageHeader title={`Hello, ${dashboard.name}`} lead="How your beats are doing, at a glance." />
      <div className="grid gap-12">
        <FirstSteps steps={dashboard.nextSteps} />
        <div className="grid gap-5">
          <LevelCard standing={dashboard.standing} />
          <FigureGrid figures={figuresOf(dashboard)} />
        </div>
        {dashboard.topTrack && <TopBeat track={dashboard.topTrack} />}
      </div>
    </>
  );
}

const count = (value: number) => value.toLocaleString("en-US");

function figuresOf(dashboard: Dashboard): DashboardFigure[] {
  const { tracks, plays, plays30d, uploads30d, playGrowth, contribution, rank } = dashboard;
  return [
    { label: "Beats", value: count(tracks), note: "Public now", href: "/backstage/beats" },
    {
      label: "Plays",
      value: count(plays),
      note: `${count(plays30d)} in 30 days`,
      href: "/backstage/activity",
    },
    {
      label: "Play growth",
      value: growthText(playGrowth),
      note: playGrowth ? <GrowthNote growth={playGrowth} /> : "No plays in the 30 days before",
      href: "/backstage/activity?range=30d",
    },
    {
      label: "Uploads",
      value: count(uploads30d),
      note: "In 30 days",
      href: "/backstage/activity#uploads",
    },
    {
      label: "Contribution",
      value:
        contribution === null
          ? "–"
          : `${contribution.toLocaleString("en-US", { maximumSignificantDigits: 3 })} %`,
      note: contribution === null ? "No beat that members can download" : "Of the subscription pool",
      href: "/backstage/finances",
    },
    {
      label: "Leaderboard",
      value: rank === null ? "–" : `#${count(rank.rank)}`,
      note: rank === null ? "Not ranked yet" : `${rank.tier}, of ${count(rank.of)}`,
      href: "/backstage/leaderboards",
    },
  ];
}
