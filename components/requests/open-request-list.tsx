import { Clock } from "lucide-react";
import Link from "next/link";
import type { Saved } from "@/components/presets/saving";
import { AnswerDialog } from "./answer-dialog";
import type { OwnBeat } from "./fitting-beats";
import { RequestWishes } from "./request-wishes";
import { answerCount, type ShownRequest } from "./shown-request";

export type AnswerableRequest = ShownRequest & {
  requester: string;
  /** With how many beats one has answered. */
  ownAnswers: number;
  /** What a beat must be like, for telling which of one's own fit. */
  wanted: {
    genre: string | null;
    key: string | null;
    scale: string | null;
    mood: string | null;
    bpmMin: number | null;
    bpmMax: number | null;
  };
};

type OpenRequestListProps = {
  requests: AnswerableRequest[];
  /** The producer's beats in the catalog. */
  beats: OwnBeat[];
  most: number;
  answer: (requestId: number, trackIds: number[], note: string) => Promise<Saved>;
};

/** What others look for now, each with the way to answer. */
export function OpenRequestList({ requests, beats, most, answer }: OpenRequestListProps) {
  return (
    <ul className="border-t border-line">
      {requests.map((request) => (
        <li key={request.id} className="border-b border-line py-7">
          <article
            aria-label={`Request by ${request.requester}`}
            className="grid gap-x-10 gap-y-5 md:grid-cols-[minmax(0,1fr)_auto]"
          >
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.9375rem] text-muted">
                <span className="font-semibold text-ink">{request.requester}</span>
                <span className="inline-flex items-center gap-1.5">
                  <Clock aria-hidden className="size-4" />
                  {request.timeLeft}
                </span>
                <span>{answerCount(request.answers)}</span>
              </p>
              <p className="mt-3 mb-4 prose-measure text-lg whitespace-pre-line wrap-anywhere">
                {request.description}
              </p>
              <RequestWishes request={request} />
            </div>
            <div className="flex flex-wrap items-center gap-3 md:flex-col md:items-end">
              {request.ownAnswers < most && (
                <AnswerDialog
                  request={request}
                  beats={beats}
                  left={most - request.ownAnswers}
                  answer={answer}
                />
              )}
              {request.ownAnswers > 0 && (
                <Link
                  href={`/requests/${request.id}`}
                  className="text-[0.9375rem] text-muted underline underline-offset-4 hover:text-ink"
                >
                  You answered with {request.ownAnswers} of {most}
                </Link>
              )}
            </div>
          </article>
        </li>
      ))}
    </ul>
  );
}
