import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { found } from "@/app/(store)/found";
import { Checkout } from "@/components/checkout/checkout";
import { refusalProblem } from "@/components/checkout/problem";
import { ProblemNotice } from "@/components/checkout/problem-notice";
import { Page, PageHeader } from "@/components/layout/page";
import { idParam } from "@/lib/api/shapes";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { leaveCheckout, priceCheckout, startPayment } from "./actions";
import { findOffer } from "./offer";

export const metadata: Metadata = { title: "Checkout", robots: { index: false } };

type Props = { params: Promise<{ track: string }> };

/** Pays for the exclusive rights to one track. */
export default async function CheckoutPage({ params }: Props) {
  const { track } = await params;
  const trackId = idParam.safeParse(track).data ?? notFound();
  await requireViewer(`/checkout/${trackId}`);
  const sale = await found(findOffer(await pageContext(), trackId));
  if ("refused" in sale) {
    return (
      <Page width="text">
        <PageHeader title="Checkout" />
        <ProblemNotice problem={refusalProblem(sale.refused, { trackId, producer: sale.producer })} />
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader
        title="Checkout"
        crumbs={[
          { label: "Catalog", href: "/tracks" },
          { label: sale.offer.title, href: `/tracks/${trackId}` },
          { label: "Checkout" },
        ]}
      />
      <Checkout
        offer={sale.offer}
        stripe={{ publishableKey: env.STRIPE_PUBLISHABLE_KEY, sandboxUrl: env.STRIPE_SANDBOX_URL || null }}
        actions={{ price: priceCheckout, start: startPayment, leave: leaveCheckout }}
      />
    </Page>
  );
}
