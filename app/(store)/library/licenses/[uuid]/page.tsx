import type { Metadata } from "next";
import { found } from "@/app/(store)/found";
import { presentCertificate } from "@/app/present-certificate";
import { Page } from "@/components/layout/page";
import { CertificateActions } from "@/components/library/certificate-actions";
import { PrivateRecord } from "@/components/library/private-record";
import { CertificateCard } from "@/components/licenses/certificate-card";
import { revocationWords, statusWords } from "@/components/licenses/license-status";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DateTime } from "@/components/ui/date-time";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { type Certificate, readCertificate } from "@/lib/certificates/read-certificate";

export const metadata: Metadata = { title: "Certificate", robots: { index: false } };

type Props = { params: Promise<{ uuid: string }> };

/** A certificate as its parties see it, with the part that nobody else does. */
export default async function CertificatePage({ params }: Props) {
  const { uuid } = await params;
  await requireViewer(`/library/licenses/${encodeURIComponent(uuid)}`);
  const certificate = await found(readCertificate(await pageContext(), { uuid }));
  const { id, number, status, public: document } = certificate;
  return (
    <Page width="text">
      <h1 className="sr-only">Certificate {number}</h1>
      <Breadcrumbs
        crumbs={[
          { label: "Library", href: "/library" },
          { label: "Licenses", href: "/library/licenses" },
          { label: number },
        ]}
      />
      <div className="my-6">
        <CertificateActions uuid={id} verifyUrl={document.verify_url} revoked={status === "revoked"} />
      </div>
      {status !== "active" && <NotInForce certificate={certificate} />}
      <CertificateCard certificate={presentCertificate(certificate)} />
      <div className="mt-14 grid gap-12 print:hidden">
        <Section
          title="Only you and the producer see this"
          lead="It is bound by the signature too, as a hash."
        >
          <PrivateRecord {...closedPart(certificate)} />
        </Section>
        <HowToVerify verifyUrl={document.verify_url} count={certificate.verificationCount} />
      </div>
    </Page>
  );
}

function NotInForce({ certificate: { status, since, reason, note } }: { certificate: Certificate }) {
  return (
    <div className="mb-6">
      <Notice tone="negative" title={`This license is ${statusWords[status].word.toLowerCase()}`}>
        Since <DateTime value={since} />.{reason && ` Reason: ${revocationWords[reason]}.`}
        {note && ` “${note}”`}
      </Notice>
    </div>
  );
}

function HowToVerify({ verifyUrl, count }: { verifyUrl: string; count: number }) {
  const link = "underline underline-offset-4";
  return (
    <Section title="How anyone verifies it">
      <ul className="grid list-disc gap-2 pl-5 prose-measure">
        <li>
          Online: by its QR code or{" "}
          <a href={verifyUrl} className={link}>
            its verify page
          </a>
          , without an account. {count === 0 ? "Nobody has done so yet" : `Done ${count} times so far`}.
        </li>
        <li>
          Offline: with the signed data above, the{" "}
          <a href="/api/v1/licenses/jwks" className={link}>
            public keys
          </a>{" "}
          and{" "}
          <a href="/verify-certificate.mjs" className={link}>
            a short script
          </a>{" "}
          or any other JOSE library.
        </li>
      </ul>
    </Section>
  );
}

function closedPart({ private: closed }: Certificate) {
  const { acceptance } = closed;
  return {
    licenseeEmail: closed.licensee_email,
    contactEmail: closed.contact_email,
    source:
      closed.price === null
        ? { downloadReference: closed.download_reference, plan: closed.plan }
        : {
            orderReference: closed.order_reference,
            priceMinor: closed.price.amount_minor,
            currency: closed.price.currency,
          },
    accepted: {
      name: acceptance.name,
      at: acceptance.at,
      ip: acceptance.ip,
      termsSha256: acceptance.terms_sha256,
    },
  };
}
