import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { found } from "@/app/(store)/found";
import { Page, PageHeader } from "@/components/layout/page";
import { CertificateActions } from "@/components/library/certificate-actions";
import { FileList } from "@/components/library/file-list";
import { PurchaseStatus, purchaseWords } from "@/components/library/purchase-status";
import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Money } from "@/components/ui/money";
import { Section } from "@/components/ui/section";
import { idParam } from "@/lib/api/shapes";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { readCertificate } from "@/lib/certificates/read-certificate";
import { listFiles } from "@/lib/downloads/list-files";
import type { ListedPurchase } from "@/lib/purchases/list-purchases";
import { readPurchase } from "@/lib/purchases/read-purchase";

export const metadata: Metadata = { title: "Purchase", robots: { index: false } };

type Props = { params: Promise<{ id: string }> };

/** Everything of one purchase: what it cost, how it stands, its files and its certificate. */
export default async function PurchasePage({ params }: Props) {
  const { id } = await params;
  const purchaseId = idParam.safeParse(id).data ?? notFound();
  await requireViewer(`/library/purchases/${purchaseId}`);
  const ctx = await pageContext();
  const { purchase, certificateId } = await found(readPurchase(ctx, { purchaseId }));
  const certificate = certificateId && (await readCertificate(ctx, { uuid: certificateId }));
  const inForce = certificate && (certificate.status === "active" || certificate.status === "disputed");
  const { track, trackId, status } = purchase;
  return (
    <Page width="text">
      <PageHeader
        title={track.title}
        lead={`Exclusive rights, by ${track.artists.join(", ")}`}
        crumbs={[{ label: "Library", href: "/library" }, { label: purchase.reference }]}
      />
      <div className="grid gap-12">
        <section aria-label="How it stands" className="grid justify-items-start gap-3">
          <PurchaseStatus status={status} />
          <p className="prose-measure">{purchaseWords[status].meaning}</p>
          {status === "pending" && (
            <LinkButton href={`/checkout/${trackId}/confirming?purchase=${purchaseId}`} variant="primary">
              See how it stands
            </LinkButton>
          )}
        </section>
        {certificate && (
          <Section title="Certificate">
            <KeyValueList
              items={[
                { label: "License number", value: <span className="figures">{certificate.number}</span> },
                { label: "Granted to", value: certificate.public.licensee.name },
                { label: "Issued", value: <DateTime value={certificate.issuedAt} show="datetime" /> },
              ]}
            />
            <div className="mt-6">
              <CertificateActions
                uuid={certificate.id}
                verifyUrl={certificate.public.verify_url}
                revoked={certificate.status === "revoked"}
                showLink
              />
            </div>
          </Section>
        )}
        {certificate && (
          <Section title="Files">
            {inForce ? (
              <FileList files={await listFiles(ctx, { trackId })} />
            ) : (
              <p className="prose-measure text-muted">
                The license is no longer in force, so its files can no longer be downloaded here.
              </p>
            )}
          </Section>
        )}
        <Section title="Order">
          <KeyValueList items={orderFacts(purchase)} align="right" />
        </Section>
      </div>
    </Page>
  );
}

function orderFacts(purchase: ListedPurchase["purchase"]) {
  const { currency, priceMinor, discountMinor, couponCode, totalMinor, refundedMinor } = purchase;
  const onTop = totalMinor - (priceMinor - discountMinor);
  const money = (minor: number) => <Money minor={minor} currency={currency} />;
  return [
    { label: "Order", value: <span className="figures">{purchase.reference}</span> },
    { label: "Ordered", value: <DateTime value={purchase.createdAt} show="datetime" /> },
    { label: "Paid", value: <DateTime value={purchase.succeededAt} show="datetime" /> },
    { label: "Price", value: money(priceMinor) },
    ...(discountMinor > 0
      ? [{ label: `Discount ${couponCode ?? ""}`.trim(), value: money(-discountMinor) }]
      : []),
    ...(onTop > 0 ? [{ label: "Service fee", value: money(onTop) }] : []),
    { label: "Total", value: <strong>{money(totalMinor)}</strong> },
    ...(refundedMinor > 0 ? [{ label: "Given back", value: money(refundedMinor) }] : []),
    { label: "Sold by", value: purchase.track.artists[0] },
  ];
}
