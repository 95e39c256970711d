import type { Metadata } from "next";
import Link from "next/link";
import { CodeBlock } from "@/components/docs/code-block";
import { Prose } from "@/components/docs/prose";
import { PageHeader } from "@/components/layout/page";
import { Section } from "@/components/ui/section";
import { env } from "@/lib/env";

export const metadata: Metadata = {
  title: "Verify a certificate",
  description: "Check a BeatPass license online, or offline with its signature and our public keys.",
};

const offline = (site: string) => `npm install jose
curl -sSf ${site}/verify-certificate.mjs -o verify-certificate.mjs
curl -sSf ${site}/api/v1/licenses/jwks -o jwks.json
node verify-certificate.mjs certificate.json jwks.json`;

const withJose = `import { compactVerify, createRemoteJWKSet } from "jose";

const keys = createRemoteJWKSet(new URL("/api/v1/licenses/jwks", site));
const { payload } = await compactVerify(signature, keys, { algorithms: ["ES256"] });
const certificate = JSON.parse(new TextDecoder().decode(payload));`;

export default function VerifyDocsPage() {
  const site = env.APP_URL;
  return (
    <>
      <PageHeader
        title="Verify a certificate"
        lead="Two questions: is it genuine, and is it in force today? The signature answers the first without us, for good. The second only we can answer."
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-14">
        <Section id="online" title="Ask us">
          <Prose
            paragraphs={[
              "Scan the QR code on the PDF, open the certificate's verify address, or ask the API. There are three answers: valid; not valid, with the status, since when and why; and no such license. Names are public, e-mail addresses are masked, prices and addresses are never shown.",
            ]}
          />
          <div className="mt-5">
            <CodeBlock title="Shell" code={`curl -s "${site}/api/v1/verify-license/$UUID"`} />
          </div>
          <p className="mt-4">
            <Link href="/verify" className="underline underline-offset-4">
              Verify a license in the browser
            </Link>
          </p>
        </Section>
        <Section id="offline" title="Without us">
          <Prose
            paragraphs={[
              "Save the `data` of your license certificate as `certificate.json` and our public keys as `jwks.json`. The script needs Node 20 or newer and `jose`; it asks nobody. It exits with 0 when the certificate is genuine.",
            ]}
          />
          <div className="mt-5">
            <CodeBlock title="Shell" code={offline(site)} />
          </div>
        </Section>
        <Section id="signature" title="What is signed">
          <Prose
            paragraphs={[
              "`signature` is a compact JWS with ES256 and the type `beatpass-certificate+jws`. Its payload is the public part of the certificate as canonical JSON (RFC 8785), so any JOSE library can check it.",
              "The public part holds `private_sha256`, the hash of the canonical private part: price, order reference, e-mail address and the record of acceptance. Its owner can show the private part and prove that it belongs to the signature; nobody can guess it from the hash, because it is salted.",
              "Trust the payload that the signature gives you, not the JSON that lay beside it, and accept ES256 alone.",
            ]}
          />
          <div className="mt-5">
            <CodeBlock title="JavaScript" code={withJose} />
          </div>
        </Section>
        <Section id="keys" title="Keys and their rotation">
          <Prose
            paragraphs={[
              "The public keys stand as a JWKS at `/api/v1/licenses/jwks`; the header of each signature names its key by `kid`. When keys are rotated, the new one is published before it signs, and old ones stay published: a certificate from years ago verifies like one from today. The set may be cached for ten minutes; fetch it again when you meet a `kid` that you do not know.",
              "The private keys lie in the database, encrypted under a key that only the environment holds. Whoever runs BeatPass rotates them with `npm run keys:rotate`.",
            ]}
          />
        </Section>
      </div>
    </>
  );
}
