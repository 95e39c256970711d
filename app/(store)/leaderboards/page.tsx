import type { Metadata } from "next";
import { Page, PageHeader } from "@/components/layout/page";
import { Leaderboard } from "@/components/leaderboards/leaderboard";
import { pageContext } from "@/lib/auth/viewer";
import { viewOf } from "./view";

export const metadata: Metadata = {
  title: "Leaderboards",
  description:
    "The producers of BeatPass by experience, plays, uploads, quality, collaborations and earnings.",
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Who is ahead, for everybody to see; producers see their own place as well. */
export default async function LeaderboardsPage({ searchParams }: Props) {
  const view = await viewOf(await pageContext(), "/leaderboards", await searchParams);
  return (
    <Page>
      <PageHeader title="Leaderboards" lead="The producers whose beats are heard, made and sold." />
      <Leaderboard view={view} path="/leaderboards" />
    </Page>
  );
}
