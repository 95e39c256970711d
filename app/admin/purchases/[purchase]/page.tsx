import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { found } from "@/app/(store)/found";
import { AdminLink } from "@/components/admin/admin-link";
import { DisputeTable } from "@/components/admin/dispute-table";
import { LedgerTable } from "@/components/admin/ledger-table";
import { RefundForm } from "@/components/admin/refund-form";
import { RefundTable } from "@/components/admin/refund-table";
import { Trail } from "@/components/admin/trail";
import { PageHeader } from "@/components/layout/page";
import { PurchaseStatus } from "@/components/library/purchase-status";
import { LicenseStatus } from "@/components/licenses/license-status";
import { DateTime } from "@/components/ui/date-time";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Money } from "@/components/ui/money";
import { Section } from "@/components/ui/section";
import { idParam } from "@/lib/api/shapes";
import { pageContext, requireAdmin } from "@/lib/auth/viewer";
import { type InspectedPurchase, inspectPurchase } from "@/lib/purchases/inspect-purchase";
import { presentDispute } from "../../disputes/present-dispute";
import { presentRefund } from "../../refunds/present-refund";
import { presentEntry, presentTrail } from "../present-purchase";
import { submitRefund } from "./actions";

export const metadata: Metadata = { title: "Purchase" };

type Props = { params: Promise<{ purchase: string }> };

/** Everything of anybody's purchase, and the way to give it back. */
export default async function PurchasePage({ params }: Props) {
  const purchaseId = idParam.safeParse((await params).purchase).data ?? notFound();
  await requireAdmin(`/admin/purchases/${purchaseId}`);
  const inspected = await found(inspectPurchase(await pageContext(), { purchaseId }));
  const { purchase, certificate, refunds, disputes, entries, trail } = inspected;
  const { reference, track } = purchase;
  const about = { reference, title: track.title };
  return (
    <>
      <PageHeader
        title={track.title}
        lead={`Exclusive rights, by ${track.artists.join(", ")}`}
        crumbs={[{ label: "Purchases", href: "/admin/purchases" }, { label: reference }]}
        actions={isRefundable(inspected) && <Refund {...inspected} />}
      />
      <div className="grid gap-12">
        <div className="flex flex-wrap items-center gap-3">
          <span className="text-sm text-muted">Purchase</span>
          <PurchaseStatus status={purchase.status} />
          {certificate && (
            <>
              <span className="ml-3 text-sm text-muted">License</span>
              <LicenseStatus status={certificate.status} />
            </>
          )}
          {purchase.statusReason && (
            <span className="text-sm text-muted">{purchase.statusReason.replaceAll("_", " ")}</span>
          )}
        </div>
        <div className="grid gap-12 lg:grid-cols-2">
          <Section title="Who and what">
            <KeyValueList items={partyFacts(inspected)} />
          </Section>
          <Section title="Money">
            <KeyValueList items={moneyFacts(inspected)} align="right" />
          </Section>
        </div>
        {refunds.length > 0 && (
          <Section title="Refunds">
            <RefundTable lines={refunds.map((refund) => presentRefund({ refund, ...about }))} ofOne />
          </Section>
        )}
        {disputes.length > 0 && (
          <Section title="Disputes">
            <DisputeTable
              lines={disputes.map((dispute) =>
                presentDispute({ dispute, ...about, hasEvidence: certificate !== null }),
              )}
              ofOne
            />
          </Section>
        )}
        <Section title="What happened">
          <Trail entries={trail.map(presentTrail)} />
        </Section>
        {entries.length > 0 && (
          <Section
            title="In the books"
            lead="Debits are positive: what is owed to the seller stands with a minus."
          >
            <LedgerTable lines={entries.map(presentEntry)} />
          </Section>
        )}
      </div>
    </>
  );
}

function isRefundable({ purchase, left, disputes }: InspectedPurchase): boolean {
  const isFreeSale = purchase.status === "succeeded" && purchase.totalMinor === 0;
  return (left.leftMinor > 0 || isFreeSale) && !disputes.some(({ outcome }) => outcome === "open");
}

function Refund({ purchase, left }: InspectedPurchase) {
  const { totalMinor, feeMinor, shareMinor, refundedMinor } = purchase;
  const goneMinor = refundedMinor + left.underwayMinor;
  return (
    <RefundForm
      action={submitRefund.bind(null, purchase.id)}
      reference={purchase.reference}
      currency={left.currency}
      leftMinor={left.leftMinor}
      sale={purchase.succeededAt ? { totalMinor, feeMinor, shareMinor, goneMinor } : null}
    />
  );
}

function partyFacts({ purchase, buyer, seller, certificate }: InspectedPurchase) {
  const code = (text: string | null) => text && <span className="figures text-sm break-all">{text}</span>;
  return [
    { label: "Order", value: <span className="figures">{purchase.reference}</span> },
    {
      label: "Buyer",
      value: (
        <>
          {buyer.name} <span className="break-all text-muted">{buyer.email}</span>
        </>
      ),
    },
    { label: "Seller", value: <AdminLink href={`/producers/${seller.slug}`}>{seller.name}</AdminLink> },
    { label: "Ordered", value: <DateTime value={purchase.createdAt} show="datetime" /> },
    { label: "Paid", value: <DateTime value={purchase.succeededAt} show="datetime" /> },
    { label: "Ended", value: <DateTime value={purchase.closedAt} show="datetime" /> },
    { label: "Accepted by", value: `${purchase.acceptance.name}${at(purchase.acceptance.ip)}` },
    {
      label: "Certificate",
      value: certificate && (
        <AdminLink href={`/library/licenses/${certificate.id}`}>{certificate.number}</AdminLink>
      ),
    },
    { label: "Stripe payment", value: code(purchase.intentId) },
    { label: "Stripe charge", value: code(purchase.chargeId) },
    { label: "Paid out to", value: code(purchase.destinationAccount) },
  ];
}

const at = (ip: string | null) => (ip ? `, from ${ip}` : "");

function moneyFacts({ purchase, left }: InspectedPurchase) {
  const { currency, priceMinor, discountMinor, totalMinor, feeMinor, shareMinor, refundedMinor } = purchase;
  const money = (minor: number) => <Money minor={minor} currency={currency} />;
  const onTop = totalMinor - (priceMinor - discountMinor);
  return [
    { label: "Price", value: money(priceMinor) },
    ...(discountMinor > 0
      ? [{ label: `Discount ${purchase.couponCode ?? ""}`.trim(), value: money(-discountMinor) }]
      : []),
    ...(onTop > 0 ? [{ label: "Service fee", value: money(onTop) }] : []),
    { label: "Total", value: <strong>{money(totalMinor)}</strong> },
    { label: "Our fee", value: money(feeMinor) },
    { label: "Seller’s share", value: money(shareMinor) },
    { label: "Given back", value: refundedMinor > 0 ? money(refundedMinor) : null },
    ...(left.underwayMinor > 0
      ? [{ label: "On its way back", value: <Money minor={left.underwayMinor} currency={left.currency} /> }]
      : []),
    {
      label: "Left to give back",
      value: <Money minor={Math.max(0, left.leftMinor)} currency={left.currency} />,
    },
  ];
}
