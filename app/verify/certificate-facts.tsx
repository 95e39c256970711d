import { presentFiles, presentRights, presentSignature } from "@/app/present-certificate";
import { CertificateFiles } from "@/components/licenses/certificate-files";
import { LicenseRights } from "@/components/licenses/license-rights";
import { DateTime } from "@/components/ui/date-time";
import { Duration } from "@/components/ui/duration";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Section } from "@/components/ui/section";
import type { PublicDocument } from "@/lib/certificates/document";
import { keyName } from "@/lib/tracks/vocabulary";

type CertificateFactsProps = {
  document: PublicDocument;
  /** Compact JWS. */
  signature: string;
  inForce: boolean;
};

const RIGHTS = {
  exclusive: "Exclusive license",
  standard: "Standard license: not exclusive",
};

/** Who licensed what to whom, on which terms, and how to check it without us. Only what anyone may see. */
export function CertificateFacts({ document, signature, inForce }: CertificateFactsProps) {
  const { number, type, licensor, licensee, track, issued_at } = document;
  return (
    <div className="mt-10 grid gap-12">
      <Section title="Who licensed what to whom">
        <KeyValueList
          items={[
            { label: "Recording", value: <strong>{track.title}</strong> },
            { label: "By", value: track.artists.join(", ") },
            { label: "Licensed to", value: <Party name={licensee.name} detail={licensee.email_masked} /> },
            {
              label: "Licensed by",
              value: <Party name={licensor.legal_name} detail={`known as ${licensor.professional_name}`} />,
            },
            { label: "Rights", value: RIGHTS[type] },
            { label: "Since", value: <DateTime value={issued_at} show="datetime" /> },
            { label: "License number", value: <span className="figures">{number}</span> },
          ]}
        />
      </Section>
      <Section
        title={inForce ? "What it allows" : "What it allowed"}
        lead={
          inForce
            ? `“You” is the licensee, ${licensee.name}.`
            : `It is not in force today. “You” was the licensee, ${licensee.name}.`
        }
      >
        <LicenseRights
          rights={presentRights(document)}
          producer={licensor.professional_name}
          ended={!inForce}
        />
      </Section>
      <Section title="Which recording">
        <KeyValueList
          items={[
            { label: "Length", value: <Duration ms={track.duration_ms} /> },
            { label: "Tempo", value: `${track.bpm} BPM` },
            { label: "Key", value: keyName(track.key, track.scale) },
            { label: "Genre", value: track.genre },
            { label: "Released", value: <DateTime value={track.release_date} /> },
            { label: "ISRC", value: track.isrc },
          ]}
        />
        <CertificateFiles files={presentFiles(document.files)} />
      </Section>
      <SignatureFacts document={document} signature={signature} />
    </div>
  );
}

function Party({ name, detail }: { name: string; detail: string }) {
  return (
    <>
      <strong>{name}</strong> <span className="text-muted">{detail}</span>
    </>
  );
}

function SignatureFacts({ document, signature }: Omit<CertificateFactsProps, "inForce">) {
  const { keyId, algorithm, fingerprint } = presentSignature(signature);
  const link = "underline underline-offset-4";
  return (
    <Section title="The signature">
      <KeyValueList
        items={[
          { label: "Check", value: "Matches the certificate" },
          { label: "Algorithm", value: <span className="figures">{algorithm}</span> },
          { label: "Key", value: <span className="figures text-sm break-all">{keyId}</span> },
          {
            label: "Signature, SHA-256",
            value: <span className="figures text-xs break-all">{fingerprint}</span>,
          },
          { label: "Certificate", value: <span className="figures text-xs break-all">{document.id}</span> },
        ]}
      />
      <p className="mt-5 prose-measure text-[0.9375rem] text-muted">
        It can be checked without us, with our{" "}
        <a href="/api/v1/licenses/jwks" className={link}>
          public keys
        </a>
        , the{" "}
        <a href={`/api/v1/verify-license/${document.id}`} className={link}>
          signed data
        </a>{" "}
        and{" "}
        <a href="/verify-certificate.mjs" className={link}>
          a short script
        </a>
        . Whether it is in force today, only this page can say.
      </p>
    </Section>
  );
}
