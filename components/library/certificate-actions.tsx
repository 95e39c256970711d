import { FileJson, FileText } from "lucide-react";
import { buttonStyle, LinkButton } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";

type CertificateActionsProps = {
  uuid: string;
  verifyUrl: string;
  /** A revoked one has no PDF to hand out, but its record stays. */
  revoked: boolean;
  /** Leads to the certificate's page; left out there. */
  showLink?: boolean;
};

/** What one does with a certificate: read it, keep it, hand on its link. */
export function CertificateActions({ uuid, verifyUrl, revoked, showLink }: CertificateActionsProps) {
  const home = `/library/licenses/${uuid}`;
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      {showLink && (
        <LinkButton href={home} variant="primary">
          See the certificate
        </LinkButton>
      )}
      {!revoked && (
        <a href={`${home}/pdf`} download className={buttonStyle(showLink ? "secondary" : "primary")}>
          <FileText aria-hidden className="size-[1.15em] shrink-0" />
          Download PDF
        </a>
      )}
      <CopyButton text={verifyUrl} label="Copy the verify link" size="md" />
      <a href={`${home}/certificate.json`} download className={buttonStyle("quiet")}>
        <FileJson aria-hidden className="size-[1.15em] shrink-0" />
        Signed data, JSON
      </a>
    </div>
  );
}
