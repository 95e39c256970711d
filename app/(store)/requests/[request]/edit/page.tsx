import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { found } from "@/app/(store)/found";
import { Page, PageHeader } from "@/components/layout/page";
import type { RequestDraft } from "@/components/requests/request-draft";
import { RequestForm } from "@/components/requests/request-form";
import { idParam } from "@/lib/api/shapes";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { type BeatRequest, stateOf } from "@/lib/beat-requests/beat-request";
import { readRequest } from "@/lib/beat-requests/read-request";
import { fieldsOf } from "@/lib/beat-requests/request-fields";
import { edit } from "../../actions";
import { REQUEST_CHOICES } from "../../present-request";

export const metadata: Metadata = { title: "Edit request" };

type Props = { params: Promise<{ request: string }> };

/** What one asked for, to be put better while nobody has answered. */
export default async function EditRequestPage({ params }: Props) {
  const { request: given } = await params;
  await requireViewer(`/requests/${encodeURIComponent(given)}/edit`);
  const requestId = idParam.safeParse(given).data ?? notFound();
  const ctx = await pageContext();
  const request = await found(readRequest(ctx, { requestId }));
  const here = `/requests/${requestId}`;
  if (request.relation !== "requester") notFound();
  if (request.answered > 0 || stateOf(request, ctx.now) !== "open") redirect(here);
  return (
    <Page>
      <PageHeader
        title="Edit your request"
        crumbs={[
          { label: "Beat requests", href: "/requests" },
          { label: "Request", href: here },
          { label: "Edit" },
        ]}
      />
      <RequestForm
        request={draftOf(request)}
        choices={REQUEST_CHOICES}
        save={edit.bind(null, requestId)}
        back={here}
      />
    </Page>
  );
}

function draftOf(request: BeatRequest): RequestDraft {
  const fields = fieldsOf(request);
  const text = (value: string | number | null) => (value === null ? "" : String(value));
  return {
    description: fields.description,
    referenceUrl: text(fields.reference_url),
    genre: text(fields.genre),
    mood: text(fields.mood),
    key: text(fields.key),
    scale: text(fields.scale),
    bpmMin: text(fields.bpm_min),
    bpmMax: text(fields.bpm_max),
    budget: text(fields.budget),
    currency: fields.budget_currency ?? "CAD",
  };
}
