import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Confirming } from "@/components/checkout/confirming";
import { PurchaseEnd } from "@/components/checkout/purchase-end";
import { Page, PageHeader } from "@/components/layout/page";
import { type PurchaseProps, purchaseOf } from "../purchase-of";
import { lookAtPayment } from "./actions";

export const metadata: Metadata = { title: "Confirming your payment", robots: { index: false } };

/** Where the buyer waits until the server knows, also after a reload or days later. */
export default async function ConfirmingPage(props: PurchaseProps) {
  const { purchase } = await purchaseOf(props, "confirming");
  const { id, trackId, track, status, reference, statusReason } = purchase;
  const here = `/checkout/${trackId}/confirming?purchase=${id}`;
  // Where a bank sent the buyer away and back, Stripe adds the client secret to the address.
  if ("payment_intent_client_secret" in (await props.searchParams)) redirect(here);
  if (status === "succeeded" || status === "disputed")
    redirect(`/checkout/${trackId}/success?purchase=${id}`);
  return (
    <Page width="text">
      {status === "pending" ? (
        <>
          <PageHeader
            title="Confirming your payment"
            lead={`The exclusive rights to ${track.title} by ${track.artists.join(", ")}. Order ${reference}.`}
          />
          <Confirming checkoutHref={`/checkout/${trackId}`} look={lookAtPayment.bind(null, id)} />
        </>
      ) : (
        <PurchaseEnd
          status={status}
          reason={statusReason}
          title={track.title}
          reference={reference}
          trackId={trackId}
          purchaseId={id}
        />
      )}
    </Page>
  );
}
