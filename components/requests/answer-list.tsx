import { CircleCheck } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { QueueScope } from "@/components/player/player-provider";
import type { CatalogTrack } from "@/components/tracks/catalog-track";
import { TrackRow } from "@/components/tracks/track-row";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";

export type ShownAnswer = {
  id: number;
  producer: string;
  producerHref: string;
  note: string;
  at: Date;
  /** Those that can be heard. */
  tracks: CatalogTrack[];
  /** Titles of those that somebody bought since. */
  sold: string[];
};

type AnswerListProps = {
  answers: ShownAnswer[];
  chosen: number | null;
  /** The button that chooses a beat, where one may. */
  choose?: (track: CatalogTrack) => ReactNode;
};

/** What producers proposed, to be played through. */
export function AnswerList({ answers, chosen, choose }: AnswerListProps) {
  return (
    <QueueScope tracks={answers.flatMap(({ tracks }) => tracks)}>
      <ul className="grid gap-10">
        {answers.map((answer) => (
          <li key={answer.id} className="min-w-0">
            <article aria-label={`Answer by ${answer.producer}`} className="min-w-0">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <Link href={answer.producerHref} className="display-4 underline-offset-4 hover:underline">
                  {answer.producer}
                </Link>
                <DateTime value={answer.at} show="datetime" className="text-sm text-muted" />
              </p>
              {answer.note && (
                <p className="mt-2 prose-measure border-l-2 border-accent pl-4 whitespace-pre-line wrap-anywhere">
                  {answer.note}
                </p>
              )}
              <ul className="mt-4 border-t border-line">
                {answer.tracks.map((track) => (
                  <li key={track.id} className="border-b border-line [&>article]:border-b-0">
                    <TrackRow track={track} />
                    {(choose || Number(track.id) === chosen) && (
                      <div className="flex items-center justify-end gap-3 pb-3">
                        {Number(track.id) === chosen && (
                          <Badge icon={CircleCheck} tone="positive">
                            Chosen
                          </Badge>
                        )}
                        {choose?.(track)}
                      </div>
                    )}
                  </li>
                ))}
              </ul>
              {answer.sold.length > 0 && (
                <p className="mt-3 text-sm text-muted">Sold since: {answer.sold.join(", ")}</p>
              )}
              {answer.tracks.length === 0 && answer.sold.length === 0 && (
                <p className="mt-3 text-sm text-muted">Its beats are no longer published.</p>
              )}
            </article>
          </li>
        ))}
      </ul>
    </QueueScope>
  );
}
