import { BadgeCheck } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Page } from "@/components/layout/page";
import { FileList } from "@/components/library/file-list";
import { LinkButton } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Section } from "@/components/ui/section";
import { pageContext } from "@/lib/auth/viewer";
import { readCertificate } from "@/lib/certificates/read-certificate";
import { listFiles } from "@/lib/downloads/list-files";
import { OWNED } from "@/lib/purchases/states";
import { type PurchaseProps, purchaseOf } from "../purchase-of";

export const metadata: Metadata = { title: "Your purchase", robots: { index: false } };

/** What the buyer now has, and what happens next. Shown only once the server has the sale. */
export default async function SuccessPage(props: PurchaseProps) {
  const { purchase, certificateId } = await purchaseOf(props, "success");
  const { id, trackId, track, status, totalMinor } = purchase;
  if (!OWNED.includes(status) || certificateId === null)
    redirect(`/checkout/${trackId}/confirming?purchase=${id}`);
  const ctx = await pageContext();
  const [certificate, files] = await Promise.all([
    readCertificate(ctx, { uuid: certificateId }),
    listFiles(ctx, { trackId }),
  ]);
  const { verify_url } = certificate.public;
  return (
    <Page width="text">
      <div className="mb-12">
        <BadgeCheck aria-hidden className="mb-5 size-14 text-positive" strokeWidth={1.5} />
        <h1 className="display-1 break-words">{track.title} is yours.</h1>
        <p className="mt-5 prose-measure text-lg text-muted">
          You hold the exclusive rights.{" "}
          {totalMinor > 0 ? "The payment is confirmed" : "Your coupon left nothing to pay"}, the beat has left
          the catalog, and a mail with everything below is on its way to you.
        </p>
      </div>
      <div className="grid gap-12">
        <Section title="Your certificate" lead="It proves the license to anyone, without an account.">
          <KeyValueList
            items={[
              { label: "License number", value: <span className="figures">{certificate.number}</span> },
              { label: "Granted to", value: certificate.public.licensee.name },
              {
                label: "Verify link",
                value: (
                  <a href={verify_url} className="figures text-sm break-all underline underline-offset-4">
                    {verify_url}
                  </a>
                ),
              },
            ]}
          />
          <div className="mt-6 flex flex-wrap gap-3">
            <LinkButton href={`/library/licenses/${certificateId}`} variant="primary">
              See the certificate
            </LinkButton>
            <CopyButton text={verify_url} label="Copy the verify link" size="md" />
          </div>
        </Section>
        <Section title="Your files">
          <FileList files={files} />
        </Section>
        <Section title="What happens next">
          <ol className="grid list-decimal gap-2 pl-5 prose-measure">
            <li>Download the files, and keep the certificate&rsquo;s PDF beside them.</li>
            <li>When a label, a distributor or a lawyer asks, send them the verify link.</li>
            <li>
              Everything stays in{" "}
              <Link href={`/library/purchases/${id}`} className="underline underline-offset-4">
                your library
              </Link>
              , under order <span className="figures">{purchase.reference}</span>.
            </li>
          </ol>
        </Section>
      </div>
    </Page>
  );
}
