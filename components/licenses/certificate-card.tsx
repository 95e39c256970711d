import type { ReactNode } from "react";
import { dateText } from "@/components/ui/date-time";
import { durationText } from "@/components/ui/duration";
import { QrCode } from "@/components/ui/qr-code";
import { CertificateFiles } from "./certificate-files";
import type { CertificateView } from "./certificate-view";
import { LicenseRights } from "./license-rights";
import { LicenseStatus } from "./license-status";

const titles = { exclusive: "Certificate of exclusive rights", standard: "Certificate of standard license" };

function Party({ label, name, detail }: { label: string; name: string; detail?: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{label}</dt>
      <dd>
        <span className="display-3 block">{name}</span>
        {detail && <span className="block text-[0.9375rem] text-muted">{detail}</span>}
      </dd>
    </div>
  );
}

/** What identifies the recording, on one line; what is not known is not said. */
function trackLine({ track }: CertificateView): string {
  return [
    durationText(track.durationMs),
    `${track.bpm} BPM`,
    track.key,
    track.genre,
    track.releaseDate && `released ${dateText(track.releaseDate)}`,
    track.isrc && `ISRC ${track.isrc}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** The certificate on the screen: a paper in either theme, and what comes out of the printer. */
export function CertificateCard({ certificate, qr }: { certificate: CertificateView; qr?: ReactNode }) {
  const { track, licensor, licensee, signature } = certificate;
  return (
    <article
      aria-label={`${titles[certificate.rights.type]} ${certificate.number}`}
      className="paper bg-surface p-2 text-ink shadow-lift sm:p-3 print:p-0 print:shadow-none"
    >
      <div className="border border-ink p-[3px] outline-1 outline-ink">
        <div className="border border-line-strong px-5 py-8 sm:px-12 sm:py-12 print:px-8 print:py-8">
          <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
            <div>
              <p className="font-display text-lg font-extrabold tracking-tight [font-stretch:80%]">
                BeatPass
              </p>
              <h2 className="display-2 mt-2 max-w-[14ch]">{titles[certificate.rights.type]}</h2>
            </div>
            <div className="sm:text-right">
              <p className="text-sm text-muted">License number</p>
              <p className="figures text-lg font-semibold">{certificate.number}</p>
              <p className="mt-1 text-[0.9375rem] text-muted">
                Issued{" "}
                <time dateTime={certificate.issuedAt}>{dateText(certificate.issuedAt, "datetime")}</time>
              </p>
              <div className="mt-2">
                <LicenseStatus status={certificate.status} />
              </div>
            </div>
          </header>

          <div className="mt-10 border-y border-ink py-6">
            <p className="text-sm text-muted">For the recording</p>
            <p className="display-2 mt-1">{track.title}</p>
            <p className="mt-1 text-lg">{track.artists.join(", ")}</p>
            <p className="mt-2 text-[0.9375rem] text-muted">{trackLine(certificate)}</p>
          </div>

          <dl className="mt-6 grid gap-6 sm:grid-cols-2">
            <Party
              label="Granted by"
              name={licensor.professionalName}
              detail={licensor.legalName && `Legal name: ${licensor.legalName}`}
            />
            <Party label="Granted to" name={licensee.name} detail={licensee.email} />
          </dl>

          <div className="mt-10">
            <LicenseRights rights={certificate.rights} producer={licensor.professionalName} />
          </div>

          <CertificateFiles files={certificate.files} />

          <footer className="mt-10 flex flex-col gap-6 border-t border-ink pt-6 sm:flex-row sm:items-end sm:justify-between">
            <dl className="grid min-w-0 gap-3 text-sm">
              {[
                ["Certificate", certificate.uuid],
                ["Terms, SHA-256", certificate.termsHash],
                [`Signature, ${signature.algorithm}, key ${signature.keyId}`, signature.fingerprint],
              ].map(([label, value]) => (
                <div key={label}>
                  <dt className="wrap-anywhere text-muted">{label}</dt>
                  <dd className="figures text-xs break-all">{value}</dd>
                </div>
              ))}
            </dl>
            <div className="shrink-0 sm:w-40">
              {qr ?? (
                <QrCode
                  text={certificate.verifyUrl}
                  label="QR code of the verify page"
                  className="size-32 sm:ml-auto"
                />
              )}
              <p className="mt-2 text-sm break-all text-muted sm:text-right">
                <a href={certificate.verifyUrl} className="underline underline-offset-4">
                  Anyone can verify this
                </a>
              </p>
            </div>
          </footer>
        </div>
      </div>
    </article>
  );
}
