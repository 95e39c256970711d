import { formatMoney } from "@/lib/money";
import { Action, Facts, Frame, Paragraph, SmallPrint } from "./frame";

export type RefundSaleNoticeProps = {
  producerName: string;
  trackTitle: string;
  /** What went back to the buyer with this refund, in minor units. */
  refundedMinor: number;
  /** What of it the platform gave out of its fee … */
  feeMinor: number;
  /** … and what came out of the producer's share: the rest. */
  shareMinor: number;
  currency: string;
  /** `BP-…` */
  reference: string;
  /** In words, without a full stop. */
  reason: string;
  /** `revoked` when everything is back with the buyer. */
  license: "revoked" | "kept";
  backstageUrl: string;
};

const explanations: Record<RefundSaleNoticeProps["license"], string> = {
  revoked: "The buyer's license is revoked, and the track is for sale again.",
  kept: "The buyer keeps the license: only a part of the price went back.",
};

/** The producer's mail when money of a sale goes back to its buyer. */
export const refundSaleNotice = (props: RefundSaleNoticeProps) => ({
  subject: `Refunded: “${props.trackTitle}”`,
  content: <RefundSaleNotice {...props} />,
});

function RefundSaleNotice(props: RefundSaleNoticeProps) {
  const { currency, trackTitle } = props;
  const share = formatMoney(props.shareMinor, currency);
  return (
    <Frame
      preview={`${share} of your share went back.`}
      title={`A sale of “${trackTitle}” was refunded`}
      reason="You get this mail because you sell on BeatPass."
    >
      <Paragraph>
        {props.producerName}, money of your sale of “{trackTitle}” went back to its buyer.{" "}
        {explanations[props.license]}
      </Paragraph>
      <Facts
        facts={[
          { label: "Back to the buyer", value: formatMoney(props.refundedMinor, currency) },
          { label: "Out of the platform fee", value: formatMoney(props.feeMinor, currency) },
          { label: "Out of your share", value: share, strong: true },
          { label: "Reason", value: props.reason },
          { label: "Reference", value: props.reference },
        ]}
      />
      <Action href={props.backstageUrl}>Open your Backstage</Action>
      <SmallPrint>
        What was paid out to you already is set off against your next payout. Nothing is taken from your bank.
      </SmallPrint>
    </Frame>
  );
}
