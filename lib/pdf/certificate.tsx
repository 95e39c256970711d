import { Document, Page, Text, View } from "@react-pdf/renderer";
import type { PrivateDocument, PublicDocument } from "@/lib/certificates/document";
import { standardAsClauses } from "@/lib/terms/standard-as-clauses";
import { termsAsClauses } from "@/lib/terms/terms-as-clauses";
import { Section, TwoColumns, Words } from "./parts";
import { Acceptance, Download, Proof, Sale } from "./record";
import { style } from "./style";
import { Files, Grant, Parties, Track } from "./subject";

/** Everything a certificate's PDF is made of: what was stored at issue, and nothing else. */
export type CertificateToRender = {
  public: PublicDocument;
  /** What only the parties see; null for a PDF that anyone may have. */
  private: PrivateDocument | null;
  signature: string;
  keyId: string;
};

const TITLE = { exclusive: "Certificate of Exclusive License", standard: "Certificate of Standard License" };

/** The certificate as an A4 document: first who holds which rights to what, then the terms and how to check it. */
export function Certificate({ public: certificate, private: closed, signature, keyId }: CertificateToRender) {
  const { track, licensor, licensee, number } = certificate;
  const title = TITLE[certificate.type];
  return (
    <Document
      title={`${title} ${number}: ${track.title}`}
      author={licensor.legal_name}
      subject={`License of “${track.title}” by ${track.artists.join(", ")} to ${licensee.name}`}
      creator="BeatPass"
      producer="BeatPass"
      creationDate={new Date(certificate.issued_at)}
      language="en"
      pdfVersion="1.7"
    >
      <Page size="A4" style={style.page}>
        <View style={style.running}>
          <Text style={style.wordmark}>BeatPass</Text>
          <Text style={style.number}>{number}</Text>
        </View>
        <View style={style.accent} />
        <Text style={style.title}>{title}</Text>
        <Grant certificate={certificate} />
        <Parties certificate={certificate} email={closed?.licensee_email ?? licensee.email_masked} />
        <Track track={track} />
        <Files files={certificate.files} />
        <Section title="The terms" newPage>
          <TwoColumns
            facts={
              certificate.type === "exclusive"
                ? termsAsClauses(certificate.terms)
                : standardAsClauses(certificate.terms)
            }
          />
          <Words style={style.note}>{besides(certificate)}</Words>
        </Section>
        {closed && <Acceptance acceptance={closed.acceptance} />}
        {closed && <Record closed={closed} issuedAt={certificate.issued_at} />}
        <Proof certificate={certificate} signature={signature} keyId={keyId} />
        <Footer url={certificate.verify_url} number={number} />
      </Page>
    </Document>
  );
}

/** What the license cost: a price, or a plan's download. */
function Record({ closed, issuedAt }: { closed: PrivateDocument; issuedAt: string }) {
  if (closed.price === null) return <Download download={closed} issuedAt={issuedAt} />;
  return <Sale sale={closed} issuedAt={issuedAt} />;
}

/** Who else holds rights beside the licensee. */
function besides(certificate: PublicDocument): string {
  if (certificate.type === "standard") {
    return "This license is not exclusive: others may hold one like it. It stays valid if the exclusive rights are sold.";
  }
  const issued = certificate.standard_licenses_before;
  if (issued === 0) return "No standard license of this track was issued before this one.";
  const [licenses, stay] =
    issued === 1 ? ["license", "was issued before and stays"] : ["licenses", "were issued before and stay"];
  return `${issued} standard ${licenses} of this track ${stay} valid.`;
}

function Footer({ url, number }: { url: string; number: string }) {
  return (
    <View style={style.footer} fixed>
      <Text>{`Verify at ${url}`}</Text>
      <Text render={({ pageNumber, totalPages }) => `${number}   ·   ${pageNumber} / ${totalPages}`} />
    </View>
  );
}
