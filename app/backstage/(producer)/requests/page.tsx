import type { Metadata } from "next";
import { fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { presentRequest, REQUEST_CHOICES } from "@/app/(store)/requests/present-request";
import { PageHeader } from "@/components/layout/page";
import type { OwnBeat } from "@/components/requests/fitting-beats";
import { OpenRequestFilters } from "@/components/requests/open-request-filters";
import { type AnswerableRequest, OpenRequestList } from "@/components/requests/open-request-list";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext, requireProducer } from "@/lib/auth/viewer";
import { MOST_ANSWERS } from "@/lib/beat-requests/answer-fields";
import { beatsToAnswerWith } from "@/lib/beat-requests/beats-to-answer-with";
import { listOpenBeatRequests } from "@/lib/beat-requests/contract";
import { listOpenRequests, type OpenRequest } from "@/lib/beat-requests/list-open-requests";
import { coverUrl } from "@/lib/tracks/media-urls";
import { keyName } from "@/lib/tracks/vocabulary";
import { answer } from "./actions";

export const metadata: Metadata = { title: "Beat requests" };

const PATH = "/backstage/requests";
const A_PAGE = 20;
const asOptions = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }));

/** What others look for now, for a producer to answer with beats of theirs. */
export default async function OpenRequestsPage({ searchParams }: LibraryProps) {
  await requireProducer(PATH);
  const ctx = await pageContext();
  const given = await searchParams;
  const { cursor, ...asked } = question(given);
  const [{ rows, nextCursor }, beats] = await Promise.all([
    fromCursor(cursor, (from) => listOpenRequests(ctx, { ...read(asked), perPage: A_PAGE, cursor: from })),
    beatsToAnswerWith(ctx),
  ]);
  const filtered = [asked.genre, asked.bpm, asked.key, asked.scale].some(Boolean);
  return (
    <>
      <PageHeader
        title="Beat requests"
        lead={`What listeners look for now. Answer with up to ${MOST_ANSWERS} of your published beats each.`}
      />
      {(rows.length > 0 || filtered) && (
        <OpenRequestFilters
          path={PATH}
          asked={asked}
          genres={asOptions(REQUEST_CHOICES.genres)}
          keys={REQUEST_CHOICES.keys}
        />
      )}
      {rows.length === 0 ? (
        <Nothing filtered={filtered} />
      ) : (
        <div className="grid gap-10">
          <h2 className="sr-only">Open requests</h2>
          <OpenRequestList
            requests={rows.map((request) => presentOpen(request, ctx.now))}
            beats={beats.map(presentBeat)}
            most={MOST_ANSWERS}
            answer={answer}
          />
          <CursorPagination
            nextHref={nextCursor && hrefWith(PATH, { ...asked, cursor: nextCursor })}
            firstHref={cursor ? hrefWith(PATH, asked) : null}
            label="More requests"
          />
        </div>
      )}
    </>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <EmptyState
      title="Nobody looks for that now"
      action={<LinkButton href={PATH}>Show all requests</LinkButton>}
    >
      Take a filter away: requests that leave it open are shown anyway.
    </EmptyState>
  ) : (
    <EmptyState title="Nobody looks for a beat at the moment">
      Requests stay open for one to three days. Look in again tomorrow.
    </EmptyState>
  );
}

type Address = Awaited<LibraryProps["searchParams"]>;

function question(given: Address) {
  const one = (name: string) => (typeof given[name] === "string" ? given[name].slice(0, 500) : "");
  const [genre, bpm, key, scale] = [one("genre"), one("bpm"), one("key"), one("scale")];
  return { genre, bpm, key, scale, sort: one("sort"), cursor: one("cursor") };
}

/** Read as a person means it: a part that makes no sense is left out. */
function read(asked: Record<string, string>) {
  const { genre, bpm, key, scale, sort } = listOpenBeatRequests.query?.shape ?? {};
  return {
    genre: genre?.safeParse(asked.genre).data,
    bpm: asked.bpm ? bpm?.safeParse(asked.bpm).data : undefined,
    key: key?.safeParse(asked.key).data,
    scale: scale?.safeParse(asked.scale).data,
    sort: sort?.safeParse(asked.sort).data,
  };
}

const presentOpen = (request: OpenRequest, now: Date): AnswerableRequest => ({
  ...presentRequest(request, now),
  requester: request.requester.name,
  ownAnswers: request.ownAnswers,
  wanted: {
    genre: request.genre,
    mood: request.mood,
    key: request.key,
    scale: request.scale,
    bpmMin: request.bpmMin,
    bpmMax: request.bpmMax,
  },
});

type Beat = Awaited<ReturnType<typeof beatsToAnswerWith>>[number];

const presentBeat = ({ coverKey, ...beat }: Beat): OwnBeat => ({
  ...beat,
  coverUrl: coverUrl({ id: beat.id, coverKey }, "small"),
  facts: `${beat.bpm} BPM · ${keyName(beat.key, beat.scale)} · ${beat.genre}`,
});
