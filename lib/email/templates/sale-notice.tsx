import { formatMoney } from "@/lib/money";
import { discountFacts, paidFact } from "./coupon-facts";
import { Action, Facts, Frame, Paragraph, SmallPrint } from "./frame";

export type SaleNoticeProps = {
  producerName: string;
  trackTitle: string;
  /** What the buyer paid, in minor units. */
  totalMinor: number;
  /** What a coupon took off the price; null without one. */
  discount: { code: string; amountMinor: number } | null;
  /** What the platform keeps of it. */
  feeMinor: number;
  /** What the producer gets: the rest. */
  shareMinor: number;
  currency: string;
  /** `BP-…` */
  reference: string;
  backstageUrl: string;
};

/** The producer's mail after a sale: the split, to the cent. */
export const saleNotice = (props: SaleNoticeProps) => ({
  subject: `Sold: “${props.trackTitle}”`,
  content: <SaleNotice {...props} />,
});

function SaleNotice(props: SaleNoticeProps) {
  const { currency, trackTitle } = props;
  const share = formatMoney(props.shareMinor, currency);
  return (
    <Frame
      preview={`Your share is ${share}.`}
      title={`You sold “${trackTitle}”`}
      reason="You get this mail because you sell on BeatPass."
    >
      <Paragraph>
        {props.producerName}, the exclusive rights to “{trackTitle}” have been bought. The track is off the
        catalog; the files stay in your Backstage.
      </Paragraph>
      <Facts
        facts={[
          ...discountFacts(props),
          { ...paidFact("Paid by the buyer", props), strong: false },
          { label: "Platform fee", value: `− ${formatMoney(props.feeMinor, currency)}` },
          { label: "Your share", value: share, strong: true },
          { label: "Reference", value: props.reference },
        ]}
      />
      <Action href={props.backstageUrl}>See the sale in Backstage</Action>
      {props.totalMinor > 0 && (
        <SmallPrint>
          Stripe pays your share out to your bank account on the schedule of your Stripe account.
        </SmallPrint>
      )}
    </Frame>
  );
}
