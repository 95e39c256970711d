import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Page, PageHeader } from "@/components/layout/page";
import { ApplicationStatus } from "@/components/program/application-status";
import { OutsideLinks } from "@/components/program/outside-links";
import { WithdrawButton } from "@/components/program/withdraw-button";
import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { type Application, readOwnApplication } from "@/lib/producer-program/read-own-application";
import { submitWithdrawal } from "../actions";

export const metadata: Metadata = { title: "Your application", robots: { index: false } };

/** How one's own application stands, and what was in it. */
export default async function ApplicationPage() {
  await requireViewer("/program/application");
  const own = (await readOwnApplication(await pageContext())) ?? redirect("/program");
  const { application, claimed } = own;
  return (
    <Page width="text">
      <PageHeader
        title="Your application"
        crumbs={[{ label: "Producer Program", href: "/program" }, { label: "Your application" }]}
        actions={<WhatNext application={application} />}
      />
      <div className="grid gap-12">
        <div className="grid justify-items-start gap-4">
          <ApplicationStatus status={application.status} />
          <Standing application={application} />
        </div>
        <Section title="What you sent">
          <KeyValueList
            items={[
              { label: "Professional name", value: application.producerName },
              ...(claimed ? [{ label: "Profile", value: claimed.name }] : []),
              { label: "Legal name", value: application.legalName },
              { label: "Links", value: <OutsideLinks urls={application.links} /> },
              {
                label: "Message",
                value: application.message && <p className="whitespace-pre-line">{application.message}</p>,
              },
              {
                label: "Terms accepted",
                value: <DateTime value={application.termsAcceptedAt} show="datetime" />,
              },
            ]}
          />
        </Section>
      </div>
    </Page>
  );
}

function WhatNext({ application: { status, type } }: { application: Application }) {
  if (status === "pending") return <WithdrawButton withdraw={submitWithdrawal} />;
  if (status === "approved")
    return (
      <LinkButton href={type === "verify" ? "/backstage/profile" : "/backstage"} variant="primary">
        Go Backstage
      </LinkButton>
    );
  return (
    <LinkButton href="/program/apply" variant="primary">
      Apply again
    </LinkButton>
  );
}

function Standing({ application: { status, decisionReason } }: { application: Application }) {
  if (status === "denied")
    return (
      <Notice tone="negative" title="We said no this time">
        <p className="whitespace-pre-line">{decisionReason}</p>
      </Notice>
    );
  return (
    <p className="prose-measure text-lg text-muted">
      {status === "pending"
        ? "Somebody will listen and decide. You get a mail, and it will stand here."
        : "Welcome. Set up your payouts Backstage, then upload your first beat."}
    </p>
  );
}
