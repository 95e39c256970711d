import type { Metadata } from "next";
import { fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { presentTrack } from "@/app/(store)/present-track";
import { AnswerInvitation } from "@/components/credits/answer-invitation";
import { CreditedBeat } from "@/components/credits/credited-beat";
import { LeaveCredit } from "@/components/credits/leave-credit";
import { PageHeader } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import { dateText } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { CursorPagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { pageContext, requireProducer } from "@/lib/auth/viewer";
import { type Invitation, listInvitations } from "@/lib/credits/list-invitations";
import { listOwnCredits, type OwnCredit } from "@/lib/credits/list-own-credits";
import { accept, decline, leave } from "./actions";

export const metadata: Metadata = { title: "Credits" };

const PATH = "/backstage/credits";
const A_PAGE = 20;

/** The beats of others that a producer is asked to be credited on, and those they are credited on. */
export default async function CreditsPage({ searchParams }: LibraryProps) {
  await requireProducer(PATH);
  const ctx = await pageContext();
  const given = await searchParams;
  const at = (name: string) => (typeof given[name] === "string" ? given[name].slice(0, 500) : "");
  const [asked, credited] = [at("asked"), at("credited")];
  const [invitations, credits] = await Promise.all([
    fromCursor(asked, (cursor) => listInvitations(ctx, { limit: A_PAGE, cursor })),
    fromCursor(credited, (cursor) => listOwnCredits(ctx, { limit: A_PAGE, cursor })),
  ]);
  return (
    <>
      <PageHeader
        title="Credits"
        lead="Beats of other producers that you made with them. To credit somebody on a beat of yours, open it under My beats."
      />
      <div className="grid gap-14">
        {invitations.rows.length > 0 && (
          <Section
            title="You are asked"
            lead="Did you make it with them? Listen first. Only your yes puts your name on it."
          >
            <Notice title="What your yes means">
              Your name stands on the beat’s page and on its licenses. Its plays and the XP for it count for
              you, and you have an equal part of what it earns in the subscription pool. The money from
              selling its exclusive rights goes to whose beat it is alone: if you are owed a part of that,
              settle it between you first.
            </Notice>
            <ul className="mt-6 border-t border-line">
              {invitations.rows.map((invitation) => (
                <Asked key={invitation.id} invitation={invitation} />
              ))}
            </ul>
            <div className="mt-8">
              <CursorPagination
                nextHref={
                  invitations.nextCursor && hrefWith(PATH, { asked: invitations.nextCursor, credited })
                }
                firstHref={asked ? hrefWith(PATH, { credited }) : null}
                label="More that you are asked"
              />
            </div>
          </Section>
        )}
        {credits.rows.length > 0 ? (
          <Section
            title="You are credited"
            lead="A sold beat keeps its credits: the buyer’s certificate names them."
          >
            <ul className="border-t border-line">
              {credits.rows.map((credit) => (
                <Credited key={credit.track.id} credit={credit} />
              ))}
            </ul>
            <div className="mt-8">
              <CursorPagination
                nextHref={credits.nextCursor && hrefWith(PATH, { asked, credited: credits.nextCursor })}
                firstHref={credited ? hrefWith(PATH, { asked }) : null}
                label="More credits"
              />
            </div>
          </Section>
        ) : (
          <EmptyState
            title="No credits on others’ beats yet"
            action={<LinkButton href="/backstage/beats">Credit somebody on a beat of yours</LinkButton>}
          >
            When another producer asks to credit you, you hear the beat here and say yes or no. A question
            that was withdrawn is no longer shown.
          </EmptyState>
        )}
      </div>
    </>
  );
}

function Asked({ invitation: { id, track, askedAt } }: { invitation: Invitation }) {
  const { title, producer } = track;
  const unpublished = track.publishedAt === null ? " · Not published yet" : "";
  return (
    <CreditedBeat track={presentTrack(track)} note={`Asked on ${dateText(askedAt)}${unpublished}`}>
      <AnswerInvitation
        title={title}
        by={producer.name}
        accept={accept.bind(null, id)}
        decline={decline.bind(null, id)}
      />
    </CreditedBeat>
  );
}

function Credited({ credit: { track, since } }: { credit: OwnCredit }) {
  const shown = presentTrack(track);
  return (
    <CreditedBeat
      track={shown}
      note={`Credited since ${dateText(since)}${shown.sold ? " · Exclusive rights sold" : ""}`}
    >
      {!shown.sold && (
        <LeaveCredit title={track.title} by={track.producer.name} leave={leave.bind(null, track.id)} />
      )}
    </CreditedBeat>
  );
}
