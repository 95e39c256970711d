import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Page, PageHeader } from "@/components/layout/page";
import { ApplicationForm } from "@/components/program/application-form";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { readProfile } from "@/lib/people/read-profile";
import { readOwnApplication } from "@/lib/producer-program/read-own-application";
import { readOwnProducer } from "@/lib/profiles/read-own-producer";
import { submitApplication } from "../actions";

export const metadata: Metadata = { title: "Apply to the Producer Program", robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const TYPES = [
  { value: "become", label: "A producer profile of my own" },
  { value: "claim", label: "A profile that is here already and is mine" },
];
const VERIFY = { value: "verify", label: "The badge that I am who I say" };

/** The application. Whoever has one that waits, or nothing to ask for, is led on. */
export default async function ApplyPage({ searchParams }: Props) {
  const given = await searchParams;
  const one = (name: string) => (typeof given[name] === "string" ? given[name].slice(0, 100) : "");
  const claims = one("type") === "claim";
  const path = "/program/apply";
  const who = await requireViewer(claims ? `${path}?type=claim&profile=${one("profile")}` : path);
  const ctx = await pageContext();
  const own = await readOwnApplication(ctx);
  if (own?.application.status === "pending") redirect("/program/application");
  const producer = who.isProducer ? await readOwnProducer(ctx) : null;
  if (producer?.verifiedAt) redirect("/backstage/profile");
  const profile = await readProfile(ctx);
  const before = own?.application;
  return (
    <Page width="text">
      <PageHeader
        title={producer ? "Ask for the badge" : "Apply to the Producer Program"}
        lead="A person reads this. Your links and your message are seen by nobody else."
        crumbs={[{ label: "Producer Program", href: "/program" }, { label: "Apply" }]}
      />
      <ApplicationForm
        action={submitApplication}
        types={producer ? [VERIFY] : TYPES}
        values={{
          type: producer ? VERIFY.value : claims ? "claim" : "become",
          producer_name: producer?.name ?? before?.producerName ?? profile.name,
          legal_name: profile.legalName ?? before?.legalName ?? "",
          claimed_producer: one("profile"),
        }}
      />
    </Page>
  );
}
