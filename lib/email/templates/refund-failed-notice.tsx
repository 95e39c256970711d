import { formatMoney } from "@/lib/money";
import { Action, Facts, Frame, Paragraph } from "./frame";

export type RefundFailedNoticeProps = {
  trackTitle: string;
  /** In minor units. */
  amountMinor: number;
  currency: string;
  /** `BP-…` */
  reference: string;
  /** A sentence. */
  why: string;
  purchaseUrl: string;
};

/** The admins' mail when a refund did not reach its buyer. */
export const refundFailedNotice = (props: RefundFailedNoticeProps) => ({
  subject: `A refund of ${props.reference} failed`,
  content: <RefundFailedNotice {...props} />,
});

function RefundFailedNotice(props: RefundFailedNoticeProps) {
  const amount = formatMoney(props.amountMinor, props.currency);
  return (
    <Frame
      preview={`${amount} did not reach the buyer.`}
      title="A refund did not arrive"
      reason="You get this mail because you administer BeatPass."
    >
      <Paragraph>
        {amount} for “{props.trackTitle}” did not reach the buyer. {props.why} The books count the money as
        not given back. Find the buyer another way, or try again.
      </Paragraph>
      <Facts
        facts={[
          { label: "Reference", value: props.reference },
          { label: "Amount", value: amount, strong: true },
        ]}
      />
      <Action href={props.purchaseUrl}>Open the purchase</Action>
    </Frame>
  );
}
