import type {
  ExclusivePrivate,
  PrivateDocument,
  PublicDocument,
  StandardPrivate,
} from "@/lib/certificates/document";
import { sha256 } from "@/lib/ids";
import { UNKNOWN_LETTER } from "./legible";
import { Facts, Section, Words } from "./parts";
import { style } from "./style";
import { instant, price } from "./words";

const VIA = { browser: "in the browser", api: "through the API" };

/** Who accepted these terms, when, from where. */
export function Acceptance({
  acceptance,
  newPage = false,
}: {
  acceptance: PrivateDocument["acceptance"];
  newPage?: boolean;
}) {
  return (
    <Section title="The acceptance" newPage={newPage}>
      <Facts
        facts={[
          { label: "Accepted by", words: `${acceptance.name}, ${VIA[acceptance.via]}` },
          { label: "Accepted at", words: instant(acceptance.at) },
          acceptance.ip ? { label: "From the address", words: acceptance.ip } : null,
          { label: "Terms accepted, SHA-256", words: acceptance.terms_sha256, hash: true },
        ]}
      />
    </Section>
  );
}

export function Sale({ sale, issuedAt }: { sale: ExclusivePrivate; issuedAt: string }) {
  return (
    <Section title="The sale">
      <Facts
        facts={[
          { label: "Order", words: sale.order_reference },
          { label: "Paid", words: price(sale.price.amount_minor, sale.price.currency) },
          { label: "License issued", words: instant(issuedAt) },
          sale.contact_email ? { label: "Contact for the license", words: sale.contact_email } : null,
        ]}
      />
    </Section>
  );
}

/** What gave a standard license. */
export function Download({ download, issuedAt }: { download: StandardPrivate; issuedAt: string }) {
  return (
    <Section title="The download">
      <Facts
        facts={[
          { label: "Download", words: download.download_reference },
          { label: "Under the plan", words: download.plan },
          { label: "License issued", words: instant(issuedAt) },
        ]}
      />
    </Section>
  );
}

type Signed = { certificate: PublicDocument; signature: string; keyId: string };

/** How anyone can check the certificate, with us and without us. */
export function Proof({ certificate, signature, keyId }: Signed) {
  const incomplete = JSON.stringify(certificate).includes(UNKNOWN_LETTER);
  return (
    <Section title="The proof">
      <Facts
        facts={[
          { label: "Certificate", words: certificate.id, hash: true },
          { label: "Signed with ES256 by key", words: keyId, hash: true },
          { label: "Signature, SHA-256", words: sha256(signature), hash: true },
        ]}
      />
      <Words style={style.note}>
        Scan the code on the first page, or open the address below: it says whether this license is in force
        today. The signature can be checked without us, with any JOSE library and the public keys that we
        publish.
      </Words>
      {incomplete && (
        <Words style={style.note}>
          {`${UNKNOWN_LETTER} stands for a letter that this document cannot print. The signed certificate has it.`}
        </Words>
      )}
    </Section>
  );
}
