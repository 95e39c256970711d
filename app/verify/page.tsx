import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Page, PageHeader } from "@/components/layout/page";
import { VerifyResult } from "@/components/licenses/verify-result";
import { pageContext } from "@/lib/auth/viewer";
import { findCertificate } from "@/lib/certificates/find-certificate";
import { mayCheck, TooManyChecks } from "./allowance";
import { VerifyForm } from "./verify-form";

export const metadata: Metadata = {
  title: "Verify a license",
  description: "Check whether a BeatPass license is genuine and in force. For anyone, without an account.",
};

type Props = { searchParams: Promise<{ q?: string | string[] }> };

/** Takes whatever somebody has of a certificate and leads to its check. */
export default async function VerifyPage({ searchParams }: Props) {
  const { q } = await searchParams;
  const text = typeof q === "string" ? q.slice(0, 300) : "";
  return (
    <Page width="text">
      {text === "" ? (
        <PageHeader
          title="Is this license real?"
          lead="Anyone can check a BeatPass license: whether we issued it, to whom, for which beat, and whether it is in force today."
        />
      ) : (
        <Unknown text={text} />
      )}
      <VerifyForm text={text} />
    </Page>
  );
}

/** Leads on to the check when the text names a certificate; else says that it names none. */
async function Unknown({ text }: { text: string }) {
  const ctx = await pageContext();
  if (!(await mayCheck(ctx))) return <TooManyChecks />;
  const uuid = await findCertificate(ctx, { text });
  if (uuid) redirect(`/verify/${uuid}`);
  return (
    <div className="mb-12">
      <VerifyResult result={{ answer: "not_found" }} checkedAt={ctx.now.toISOString()} />
    </div>
  );
}
