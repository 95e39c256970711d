import type { Metadata } from "next";
import { viewOf } from "@/app/(store)/leaderboards/view";
import { PageHeader } from "@/components/layout/page";
import { Leaderboard } from "@/components/leaderboards/leaderboard";
import { pageContext, requireProducer } from "@/lib/auth/viewer";

export const metadata: Metadata = { title: "Leaderboards" };

const PATH = "/backstage/leaderboards";
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where a producer stands among the others. */
export default async function BackstageLeaderboardsPage({ searchParams }: Props) {
  await requireProducer(PATH);
  const view = await viewOf(await pageContext(), PATH, await searchParams);
  return (
    <>
      <PageHeader title="Leaderboards" lead="Where you stand among the producers of BeatPass." />
      <Leaderboard view={view} path={PATH} />
    </>
  );
}
