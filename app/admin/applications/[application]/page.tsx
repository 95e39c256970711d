import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { found } from "@/app/(store)/found";
import { AdminLink } from "@/components/admin/admin-link";
import { DecideApplication } from "@/components/admin/decide-application";
import { PageHeader } from "@/components/layout/page";
import { ApplicationStatus, applicationTypes } from "@/components/program/application-status";
import { OutsideLinks } from "@/components/program/outside-links";
import { DateTime } from "@/components/ui/date-time";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { idParam } from "@/lib/api/shapes";
import { pageContext, requireAdmin } from "@/lib/auth/viewer";
import { type ReadApplication, readApplication } from "@/lib/producer-program/read-application";
import { submitApproval, submitDenial } from "./actions";

export const metadata: Metadata = { title: "Application" };

const GIVES = {
  become: "They get a public profile under this name, and Backstage, with the next page they open.",
  claim: "The profile changes hands with its beats, figures and followers.",
  verify: "Their profile says that we checked who they are.",
};

type Props = { params: Promise<{ application: string }> };

/** One application, with what helps to decide. */
export default async function ApplicationPage({ params }: Props) {
  const applicationId = idParam.safeParse((await params).application).data ?? notFound();
  await requireAdmin(`/admin/applications/${applicationId}`);
  const read = await found(readApplication(await pageContext(), { applicationId }));
  const { application, applicant, claimed } = read;
  return (
    <>
      <PageHeader
        title={application.producerName}
        lead={applicationTypes[application.type]}
        crumbs={[{ label: "Applications", href: "/admin/applications" }, { label: application.producerName }]}
        actions={
          application.status === "pending" && (
            <DecideApplication
              producerName={application.producerName}
              gives={GIVES[application.type]}
              approve={submitApproval.bind(null, applicationId)}
              deny={submitDenial.bind(null, applicationId)}
            />
          )
        }
      />
      <div className="grid gap-12">
        <Standing read={read} />
        <div className="grid gap-12 lg:grid-cols-2">
          <Section title="Beats" lead="Listen before you decide. These lead to other sites.">
            <OutsideLinks urls={application.links} />
          </Section>
          <Section title="Who asks">
            <KeyValueList
              items={[
                {
                  label: "Account",
                  value: <AdminLink href={`/users/${applicant.id}`}>{applicant.name}</AdminLink>,
                },
                { label: "E-mail", value: applicant.email },
                { label: "Legal name", value: application.legalName },
                ...(claimed
                  ? [
                      {
                        label: "Claims",
                        value: <AdminLink href={`/producers/${claimed.slug}`}>{claimed.name}</AdminLink>,
                      },
                    ]
                  : []),
                { label: "Sent", value: <DateTime value={application.createdAt} show="datetime" /> },
                {
                  label: "Owns the rights",
                  value: application.ownsRights ? "Says so" : "Does not say so",
                },
                {
                  label: "Accepted terms",
                  value: <DateTime value={application.termsAcceptedAt} show="datetime" />,
                },
              ]}
            />
          </Section>
        </div>
        {application.message && (
          <Section title="Message">
            <p className="prose-measure whitespace-pre-line">{application.message}</p>
          </Section>
        )}
        {read.earlier.length > 0 && (
          <Section title="Asked before">
            <ul className="grid gap-3">
              {read.earlier.map(({ id, type, status, createdAt, decisionReason }) => (
                <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
                  <AdminLink href={`/admin/applications/${id}`}>{applicationTypes[type]}</AdminLink>
                  <ApplicationStatus status={status} />
                  <DateTime value={createdAt} className="text-sm text-muted" />
                  {decisionReason && <span className="w-full text-sm text-muted">{decisionReason}</span>}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </>
  );
}

/** How it stands, and what should give pause. */
function Standing({ read: { application, decidedBy, namesakes } }: { read: ReadApplication }) {
  return (
    <div className="grid justify-items-start gap-4">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <ApplicationStatus status={application.status} />
        {decidedBy && (
          <span className="text-sm text-muted">
            by {decidedBy}, <DateTime value={application.decidedAt} show="datetime" />
          </span>
        )}
      </p>
      {application.decisionReason && (
        <p className="prose-measure whitespace-pre-line">{application.decisionReason}</p>
      )}
      {namesakes.length > 0 && (
        <Notice tone="caution" title="Somebody has this name already">
          <ul className="flex flex-wrap gap-x-4">
            {namesakes.map(({ slug, name }) => (
              <li key={slug}>
                <AdminLink href={`/producers/${slug}`}>{name}</AdminLink>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
