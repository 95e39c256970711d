import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { found } from "@/app/(store)/found";
import { Page, PageHeader } from "@/components/layout/page";
import { AnswerList } from "@/components/requests/answer-list";
import { ChooseButton } from "@/components/requests/choose-button";
import { RemovalDialog } from "@/components/requests/removal-dialog";
import { RequestStatus } from "@/components/requests/request-status";
import { RequestWishes } from "@/components/requests/request-wishes";
import { answerCount, type ShownRequest } from "@/components/requests/shown-request";
import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Ctx } from "@/lib/acts/context";
import { idParam } from "@/lib/api/shapes";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { type RequestDetails, readRequest } from "@/lib/beat-requests/read-request";
import { choose, moderate } from "../actions";
import { presentRequest } from "../present-request";
import { presentAnswer } from "./present-answer";
import { RequesterActions } from "./requester-actions";

export const metadata: Metadata = { title: "Beat request", robots: { index: false } };

type Props = { params: Promise<{ request: string }> };

/** One request with its answers, as its requester, an answering producer or an administrator sees it. */
export default async function RequestPage({ params }: Props) {
  const { request: given } = await params;
  await requireViewer(`/requests/${encodeURIComponent(given)}`);
  const requestId = idParam.safeParse(given).data ?? notFound();
  const ctx = await pageContext();
  const request = await found(readRequest(ctx, { requestId }));
  const shown = presentRequest(request, ctx.now);
  const { relation, chosenTrackId } = request;
  const mayChoose = relation === "requester" && shown.state !== "removed";
  return (
    <Page>
      <PageHeader
        title={relation === "requester" ? "Your request" : `Request by ${request.requester.name}`}
        crumbs={[CRUMBS[relation], { label: "Request" }]}
        actions={<Actions ctx={ctx} request={request} state={shown.state} />}
      />
      {shown.state === "removed" && (
        <div className="mb-8">
          <Notice tone="negative" title="BeatPass has removed this request">
            {request.removalReason} Producers no longer see it.
          </Notice>
        </div>
      )}
      <article className="max-w-4xl">
        <p className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 text-[0.9375rem] text-muted">
          <RequestStatus state={shown.state} />
          {shown.timeLeft && <span>{shown.timeLeft}</span>}
          <span>
            {shown.state === "open" ? "Until" : "Ended"} <DateTime value={shown.endsAt} show="datetime" />
          </span>
        </p>
        <p className="mb-6 display-3 font-normal whitespace-pre-line wrap-anywhere">{shown.description}</p>
        <RequestWishes request={shown} />
      </article>
      <div className="mt-14">
        <Section
          title={relation === "producer" ? "Your answers" : "Answers"}
          lead={relation === "producer" ? answerCount(request.answered) : LEADS[relation]}
        >
          {request.answers.length > 0 ? (
            <AnswerList
              answers={request.answers.map(presentAnswer)}
              chosen={chosenTrackId}
              {...(mayChoose && {
                choose: ({ id, title }) => (
                  <ChooseButton
                    title={title}
                    chosen={Number(id) === chosenTrackId}
                    choose={choose.bind(null, requestId, Number(id))}
                  />
                ),
              })}
            />
          ) : (
            <Nothing request={request} state={shown.state} />
          )}
        </Section>
      </div>
    </Page>
  );
}

type Part = { ctx: Ctx; request: RequestDetails; state: ShownRequest["state"] };

/** What whoever looks can do with it. */
function Actions({ ctx, request, state }: Part) {
  if (request.relation === "producer")
    return state === "open" ? (
      <LinkButton href="/backstage/requests" variant="primary">
        Answer in Backstage
      </LinkButton>
    ) : null;
  if (state === "removed") return null;
  return request.relation === "admin" ? (
    <RemovalDialog remove={moderate.bind(null, request.id)} />
  ) : (
    <RequesterActions ctx={ctx} request={request} />
  );
}

function Nothing({ request: { relation }, state }: Omit<Part, "ctx">) {
  return (
    <EmptyState title={relation === "producer" ? "You have not answered yet" : "No answers yet"}>
      {state === "open"
        ? "Producers can answer as long as the request is open."
        : "Nobody has answered it while it was open."}
    </EmptyState>
  );
}

const CRUMBS = {
  requester: { label: "Beat requests", href: "/requests" },
  producer: { label: "Beat requests", href: "/backstage/requests" },
  admin: { label: "Beat requests", href: "/admin/requests" },
};
const LEADS = {
  requester: "Hear them, and mark the one you go for: its producer is told. Buying is up to you.",
  admin: "As the requester sees them.",
};
