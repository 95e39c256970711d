import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { found } from "@/app/(store)/found";
import { AcceptLicenseForm } from "@/components/downloads/accept-license-form";
import { downloadWords } from "@/components/downloads/download-words";
import { Page, PageHeader } from "@/components/layout/page";
import { CertificateActions } from "@/components/library/certificate-actions";
import { FileList } from "@/components/library/file-list";
import { StandardLicenseTerms } from "@/components/licenses/standard-license-terms";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { idParam } from "@/lib/api/shapes";
import { pageContext } from "@/lib/auth/viewer";
import { verifyUrl } from "@/lib/certificates/verify-url";
import { listFiles } from "@/lib/downloads/list-files";
import { type DownloadOffer, readOffer } from "@/lib/downloads/read-offer";
import { coverUrl } from "@/lib/tracks/media-urls";
import { acceptAndDownload } from "./actions";

export const metadata: Metadata = { title: "Download", robots: { index: false } };

type Props = { params: Promise<{ track: string }> };

/** Downloads one beat: the terms and the button that accepts them, or the files, or why there are none. */
export default async function DownloadPage({ params }: Props) {
  const trackId = idParam.safeParse((await params).track).data ?? notFound();
  const offer = await found(readOffer(await pageContext(), { trackId }));
  const { track, artists } = offer;
  return (
    <Page width="text">
      <PageHeader
        title="Download"
        crumbs={[
          { label: "Catalog", href: "/tracks" },
          { label: track.title, href: `/tracks/${trackId}` },
          { label: "Download" },
        ]}
      />
      <div className="mb-10 flex items-center gap-5">
        {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
        <img src={coverUrl(track, "small")} alt="" className="size-24 shrink-0 bg-raised object-cover" />
        <div className="min-w-0">
          <p className="display-3 break-words">{track.title}</p>
          <p className="text-muted">{artists.join(", ")}</p>
        </div>
      </div>
      <Standing offer={offer} />
    </Page>
  );
}

async function Standing({ offer }: { offer: DownloadOffer }) {
  const { standing, track, certificate, artists, plan } = offer;
  if (standing === "own" || standing === "licensed") return <Files offer={offer} />;
  if (standing === "available") return <Accept offer={offer} />;
  if (standing === "not_found") notFound();
  const { title, lead } = downloadWords[standing]({ plan, producer: artists[0] ?? track.producerName });
  const [href, words] = wayOn(standing, track.id);
  return (
    <div className="grid gap-12">
      <Notice tone={standing === "license_revoked" ? "negative" : "notice"} title={title}>
        <p className="mb-3">{lead}</p>
        <span className="flex flex-wrap gap-3">
          <LinkButton href={href} variant="primary" size="sm">
            {words}
          </LinkButton>
          {standing === "unauthenticated" && (
            <LinkButton
              href={`/sign-in?callbackUrl=${encodeURIComponent(`/tracks/${track.id}/download`)}`}
              size="sm"
            >
              Sign in
            </LinkButton>
          )}
        </span>
      </Notice>
      {certificate && (
        <CertificateActions
          uuid={certificate.id}
          verifyUrl={verifyUrl(certificate.id)}
          revoked={certificate.status === "revoked"}
          showLink
        />
      )}
      {(standing === "plan_required" || standing === "unauthenticated") && <Terms offer={offer} />}
    </div>
  );
}

type Refused = Exclude<DownloadOffer["standing"], "own" | "licensed" | "available" | "not_found">;

const wayOn = (standing: Refused, trackId: number): [href: string, words: string] =>
  standing === "plan_required" || standing === "unauthenticated"
    ? [`/pricing?beat=${trackId}`, "Compare the plans"]
    : [`/tracks/${trackId}`, "Back to the beat"];

function Terms({ offer: { terms } }: { offer: DownloadOffer }) {
  return (
    <Section
      title="The standard license, in plain words"
      lead="Not exclusive: others may hold one like it. If the exclusive rights are sold, yours stays valid, but its files can no longer be downloaded: keep them."
    >
      <StandardLicenseTerms terms={terms} />
    </Section>
  );
}

function Accept({ offer }: { offer: DownloadOffer }) {
  const { track, hash, licensee } = offer;
  return (
    <div className="grid gap-12">
      <Terms offer={offer} />
      <AcceptLicenseForm
        action={acceptAndDownload.bind(null, track.id)}
        termsHash={hash}
        licensee={licensee ?? { name: "", isLegal: false }}
      />
    </div>
  );
}

async function Files({ offer: { standing, track, certificate, plan, artists } }: { offer: DownloadOffer }) {
  const { title, lead } = downloadWords[standing === "own" ? "own" : "licensed"]({
    plan,
    producer: artists[0] ?? track.producerName,
  });
  return (
    <div className="grid gap-12">
      <Section title={title} lead={lead}>
        <FileList files={await listFiles(await pageContext(), { trackId: track.id })} />
      </Section>
      {certificate && standing === "licensed" && (
        <Section title="The proof" lead="A signed certificate that anyone can check.">
          <CertificateActions
            uuid={certificate.id}
            verifyUrl={verifyUrl(certificate.id)}
            revoked={false}
            showLink
          />
        </Section>
      )}
    </div>
  );
}
