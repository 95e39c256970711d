import { cx } from "@/components/ui/cx";
import { dateText } from "@/components/ui/date-time";
import { Section } from "@/components/ui/section";

type UploadMapProps = {
  /** Weeks from Monday on; null for the days still to come. */
  weeks: { start: string; days: (number | null)[] }[];
  uploads: number;
};

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const DAY_MS = 86_400_000;

/** How full a day's square is: its size says it, no color has to. */
const LEVELS = [
  { least: 0, words: "None", square: "" },
  { least: 1, words: "1", square: "size-1/2 bg-accent" },
  { least: 2, words: "2", square: "size-2/3 bg-accent" },
  { least: 3, words: "3 or 4", square: "size-5/6 bg-accent" },
  { least: 5, words: "5 or more", square: "size-full bg-accent" },
] as const;

/** The days of the last 53 weeks on which beats came out: a table of weekdays and weeks, drawn as squares. */
export function UploadMap({ weeks, uploads }: UploadMapProps) {
  return (
    <Section
      id="uploads"
      title="Uploads"
      lead={`${uploads === 1 ? "1 beat" : `${uploads} beats`} in the last 53 weeks`}
    >
      {/* From right to left, so that narrow screens begin at the newest week. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section aria-label="Uploads by day" tabIndex={0} className="overflow-x-auto pb-2" dir="rtl">
        <table dir="ltr" className="w-full border-separate border-spacing-[3px]">
          <caption className="sr-only">Uploads by weekday and week</caption>
          <thead>
            <tr>
              <td />
              {weeks.map(({ start }, week) => (
                <th
                  key={start}
                  scope="col"
                  className="relative h-5 p-0 text-left text-xs font-normal text-muted"
                >
                  <span className="sr-only">Week of {dateText(start)}</span>
                  <span aria-hidden className="absolute bottom-0 left-0 whitespace-nowrap">
                    {monthBegun(start, weeks[week - 1]?.start)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {DAYS.map((name, day) => (
              <tr key={name}>
                <th scope="row" className="pr-2 text-left text-xs font-normal text-muted">
                  <span className="sr-only">{name}</span>
                  <span aria-hidden>{day % 2 === 0 ? name.slice(0, 3) : ""}</span>
                </th>
                {weeks.map(({ start, days }) => (
                  <Day key={start} uploads={days[day] ?? null} date={dayOf(start, day)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <dl className="mt-4 flex flex-wrap gap-x-5 gap-y-2 text-sm text-muted">
        {LEVELS.map(({ least, words, square }) => (
          <div key={least} className="flex items-center gap-2">
            <dt>
              <span className="sr-only">Square {least}</span>
              <span className="block w-4">
                <Square fill={square} />
              </span>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Day({ uploads, date }: { uploads: number | null; date: string }) {
  if (uploads === null) return <td className="p-0" />;
  const words = `${uploads === 0 ? "No upload" : uploads === 1 ? "1 upload" : `${uploads} uploads`} on ${dateText(date)}`;
  const level = LEVELS.findLast(({ least }) => uploads >= least);
  return (
    <td className="p-0" title={words}>
      <Square fill={level?.square ?? ""} />
      <span className="sr-only">{uploads}</span>
    </td>
  );
}

const Square = ({ fill }: { fill: string }) => (
  <span aria-hidden className="grid aspect-square w-full min-w-3.5 place-items-center rounded-sm bg-line/60">
    {fill && <span className={cx("block rounded-sm", fill)} />}
  </span>
);

const dayOf = (start: string, days: number): string =>
  new Date(Date.parse(start) + days * DAY_MS).toISOString().slice(0, 10);

/** The month's name above the first week that begins in it. */
function monthBegun(start: string, before: string | undefined): string {
  if (before === undefined || before.slice(0, 7) === start.slice(0, 7)) return "";
  return new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", month: "short" }).format(new Date(start));
}
