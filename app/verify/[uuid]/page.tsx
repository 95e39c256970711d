import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { revocationWords } from "@/components/licenses/license-status";
import { type VerifyAnswer, VerifyResult } from "@/components/licenses/verify-result";
import { pageContext } from "@/lib/auth/viewer";
import { type Verification, verifyCertificate } from "@/lib/certificates/verify-certificate";
import { mayCheck, TooManyChecks } from "../allowance";
import { CertificateFacts } from "../certificate-facts";

export const metadata: Metadata = {
  title: "License check",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

type Props = { params: Promise<{ uuid: string }> };
type Known = Exclude<Verification, { outcome: "not_found" }>;

/** The public check of one certificate: where its QR code leads. */
export default async function CheckPage({ params }: Props) {
  const ctx = await pageContext();
  if (!(await mayCheck(ctx))) {
    return (
      <Page width="text">
        <TooManyChecks />
      </Page>
    );
  }
  const found = await verifyCertificate(ctx, await params);
  if (found.outcome === "not_found") notFound();
  return (
    <Page width="text">
      <VerifyResult result={answerOf(found)} checkedAt={found.lastVerifiedAt.toISOString()} />
      {/* What does not match its signature is not to be believed, so it is not shown. */}
      {found.status !== "tampered" && (
        <CertificateFacts
          document={found.document}
          signature={found.signature}
          inForce={found.outcome === "valid"}
        />
      )}
    </Page>
  );
}

function answerOf(found: Known): VerifyAnswer {
  const { number, licensee, type, track, issued_at } = found.document;
  if (found.outcome === "valid") {
    const holding = { licensee: licensee.name, type, title: track.title, since: issued_at };
    return { answer: "valid", number, checks: found.verificationCount, holding };
  }
  if (found.status === "tampered") return { answer: "tampered", number };
  const since = found.since?.toISOString() ?? null;
  return { answer: "not_valid", number, status: found.status, since, reason: reasonOf(found) };
}

function reasonOf(found: Extract<Known, { outcome: "not_valid" }>): string | null {
  if (found.status === "disputed") return "the payment is disputed, and it is not decided yet";
  return found.reason && revocationWords[found.reason];
}
