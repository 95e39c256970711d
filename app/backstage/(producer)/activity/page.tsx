import type { Metadata } from "next";
import { ActivityChart } from "@/components/activity/activity-chart";
import { ActivityFigures } from "@/components/activity/activity-figures";
import { NewestLicenses } from "@/components/activity/newest-licenses";
import { TopBeats } from "@/components/activity/top-beats";
import { UploadMap } from "@/components/activity/upload-map";
import { CsvLink } from "@/components/finances/csv-link";
import { PageHeader } from "@/components/layout/page";
import { Choices } from "@/components/ui/choices";
import { Section } from "@/components/ui/section";
import { RANGES, type Range } from "@/lib/activity/ranges";
import { type Activity, readActivity } from "@/lib/activity/read-activity";
import { readUploadMap } from "@/lib/activity/read-upload-map";
import { topTracks } from "@/lib/activity/top-tracks";
import { pageContext, requireProducer } from "@/lib/auth/viewer";
import { listGrantedLicenses } from "@/lib/certificates/list-granted-licenses";
import { PATH, rangeOf } from "./address";

export const metadata: Metadata = { title: "Activity" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const WORDS: Record<Range, { label: string; during: string; against: string }> = {
  "7d": { label: "7 d", during: "the last 7 days", against: "the 7 days before" },
  "30d": { label: "30 d", during: "the last 30 days", against: "the 30 days before" },
  "90d": { label: "90 d", during: "the last 90 days", against: "the 90 days before" },
  all: { label: "All", during: "all this time", against: "nothing" },
};

/** What listeners made of a producer's beats, and when these came out. */
export default async function ActivityPage({ searchParams }: Props) {
  await requireProducer(PATH);
  const range = rangeOf((await searchParams).range);
  const ctx = await pageContext();
  const [activity, map, top, granted] = await Promise.all([
    readActivity(ctx, { range }),
    readUploadMap(ctx),
    topTracks(ctx, { range, limit: 5 }),
    listGrantedLicenses(ctx, { page: 1, perPage: 5 }),
  ]);
  const { during, against } = WORDS[range];
  return (
    <>
      <PageHeader title="Activity" lead="Who listens, what they take along, and how often you publish." />
      <div className="grid gap-12">
        <Section
          title="Listening"
          lead={`Your beats in ${during}, those you are credited on included`}
          actions={<Choices label="Range" choices={choicesOf(range)} />}
        >
          <div className="grid gap-8">
            <ActivityFigures
              totals={activity.totals}
              before={activity.before}
              listeners={activity.listeners}
              against={against}
            />
            {isQuiet(activity) ? (
              <p className="bg-surface px-5 py-16 text-center text-muted">
                No play and no download in {during}. Choose a longer range, or share one of your beats.
              </p>
            ) : (
              <ActivityChart
                periods={activity.periods}
                step={activity.step}
                csv={<CsvLink href={`${PATH}/activity.csv?range=${range}`} of="the charts" />}
              />
            )}
          </div>
        </Section>
        <TopBeats during={during} tracks={top} />
        <UploadMap weeks={map.weeks} uploads={map.uploads} />
        <NewestLicenses
          total={granted.total}
          licenses={granted.rows.map(({ id, public: shown, issuedAt }) => ({
            uuid: id,
            licensee: shown.licensee.name,
            title: shown.track.title,
            issuedAt: issuedAt.toISOString(),
          }))}
        />
      </div>
    </>
  );
}

const isQuiet = ({ periods }: Activity) =>
  periods.every(({ plays, downloads }) => plays === 0 && downloads === 0);

const choicesOf = (current: Range) =>
  (Object.keys(RANGES) as Range[]).map((range) => ({
    label: WORDS[range].label,
    href: `${PATH}?range=${range}`,
    isCurrent: range === current,
  }));
