import { Document, Page, Text, View } from "@react-pdf/renderer";
import type { ExclusiveDocument, ExclusivePrivate } from "@/lib/certificates/document";
import { termsAsSentences } from "@/lib/terms/terms-as-sentences";
import { DownloadLog, type DownloadToRender } from "./download-log";
import { type Fact, Facts, Section, Words } from "./parts";
import { Acceptance } from "./record";
import { style } from "./style";
import { Parties, Statement } from "./subject";
import { day, instant, price } from "./words";

/** What the answer to a buyer's bank is made of: our own records, nothing from memory. Amounts in minor units. */
export type EvidenceToRender = {
  preparedAt: string;
  dispute: {
    id: string;
    /** In words, without a full stop. */
    reason: string;
    amountMinor: number;
    currency: string;
    openedAt: string;
    dueBy: string | null;
  };
  payment: { reference: string; intentId: string | null; chargeId: string | null; paidAt: string | null };
  /** What of the payment had gone back before. */
  refundedMinor: number;
  buyerEmail: string;
  certificate: ExclusiveDocument;
  private: ExclusivePrivate;
  downloads: DownloadToRender[];
};

/** The cover of an evidence pack, for somebody at a bank who has two minutes and never heard of us. */
export function Evidence(evidence: EvidenceToRender) {
  const { certificate, private: closed, payment, dispute, preparedAt } = evidence;
  return (
    <Document
      title={`Evidence for dispute ${dispute.id}, order ${payment.reference}`}
      author="BeatPass"
      creator="BeatPass"
      producer="BeatPass"
      creationDate={new Date(preparedAt)}
      language="en"
      pdfVersion="1.7"
    >
      <Page size="A4" style={style.page}>
        <View style={style.running}>
          <Text style={style.wordmark}>BeatPass</Text>
          <Text style={style.number}>{payment.reference}</Text>
        </View>
        <View style={style.accent} />
        <Text style={style.title}>Evidence in a payment dispute</Text>
        <Case {...evidence} />
        <Section title="The dispute">
          <Facts
            facts={[
              { label: "Dispute", words: dispute.id },
              { label: "Reason given", words: dispute.reason },
              { label: "Amount", words: price(dispute.amountMinor, dispute.currency) },
              { label: "Opened", words: instant(dispute.openedAt) },
              dispute.dueBy ? { label: "Answer due by", words: instant(dispute.dueBy) } : null,
            ]}
          />
        </Section>
        <Parties certificate={certificate} email={evidence.buyerEmail} />
        <Section title="The purchase">
          <Facts facts={purchase(evidence)} />
        </Section>
        <Acceptance acceptance={closed.acceptance} newPage />
        <Terms certificate={certificate} />
        <DownloadLog downloads={evidence.downloads} />
        <Words style={style.note}>
          The code on the first page leads to the certificate's public record, which says how the license
          stands today. The signed certificate, the terms, their acceptance and the download log lie beside
          this document as files.
        </Words>
        <Footer reference={payment.reference} preparedAt={preparedAt} />
      </Page>
    </Document>
  );
}

/** The case in a sentence or two, each of them out of a record below. */
function Case({ certificate, private: closed, downloads }: EvidenceToRender) {
  const { track, licensee, licensor, verify_url } = certificate;
  const { acceptance, price: paid } = closed;
  const last = downloads.at(-1);
  const times = downloads.length === 1 ? "once" : `${downloads.length} times`;
  return (
    <Statement verifyUrl={verify_url}>
      <Text style={style.strong}>{licensee.name}</Text>
      {" bought the exclusive license to "}
      <Text style={style.strong}>{`“${track.title}”`}</Text>
      {` from ${licensor.legal_name}, accepted its terms on ${day(acceptance.at)} and paid `}
      <Text style={style.strong}>{price(paid.amount_minor, paid.currency)}</Text>
      {last
        ? `. Its files were downloaded ${times} from the buyer's account, last on ${day(last.at)}.`
        : ". Its files were there to download at once."}
    </Statement>
  );
}

function purchase({
  certificate,
  private: closed,
  payment,
  refundedMinor,
}: EvidenceToRender): (Fact | null)[] {
  const { amount_minor, currency } = closed.price;
  return [
    { label: "Order", words: payment.reference },
    { label: "Bought", words: `Exclusive license to “${certificate.track.title}”, delivered as files` },
    { label: "Price", words: price(amount_minor, currency) },
    refundedMinor > 0 ? { label: "Given back before", words: price(refundedMinor, currency) } : null,
    payment.paidAt ? { label: "Paid", words: instant(payment.paidAt) } : null,
    { label: "License issued", words: instant(certificate.issued_at) },
    { label: "License certificate", words: certificate.number },
    { label: "Its public record", words: certificate.verify_url },
    payment.intentId ? { label: "Payment at Stripe", words: payment.intentId } : null,
    payment.chargeId ? { label: "Charge at Stripe", words: payment.chargeId } : null,
  ];
}

/** As the buyer read them before they paid. */
function Terms({ certificate }: { certificate: ExclusiveDocument }) {
  const { may, mayNot, get, publishing, royalty, law } = termsAsSentences(certificate.terms);
  return (
    <Section title="The terms that were accepted">
      <Words style={style.muted}>“You” is the buyer.</Words>
      <Sentences title="You may" lines={may} />
      <Sentences title="You may not" lines={mayNot} />
      <Sentences title="You get" lines={get} />
      <Sentences
        title="Who owns what"
        lines={[
          `The buyer holds ${publishing.licensee}% of the publishing, the producer ${publishing.producer}%`,
          royalty,
          law,
        ]}
      />
    </Section>
  );
}

function Sentences({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <View style={style.fact} wrap={false}>
      <View style={style.factLabel}>
        <Words style={style.muted}>{title}</Words>
      </View>
      <View style={style.factWords}>
        {lines.map((line) => (
          <Words key={line}>{`${line}.`}</Words>
        ))}
      </View>
    </View>
  );
}

function Footer({ reference, preparedAt }: { reference: string; preparedAt: string }) {
  return (
    <View style={style.footer} fixed>
      <Text>{`Prepared by BeatPass from its records on ${day(preparedAt)}`}</Text>
      <Text render={({ pageNumber, totalPages }) => `${reference}   ·   ${pageNumber} / ${totalPages}`} />
    </View>
  );
}
