import { formatMoney } from "@/lib/money";
import { Action, Facts, Frame, Paragraph, SmallPrint } from "./frame";

export type RefundNoticeProps = {
  buyerName: string;
  trackTitle: string;
  /** What goes back, in minor units. */
  refundedMinor: number;
  currency: string;
  /** `BP-…` */
  reference: string;
  /**
   * What became of the license: `revoked` with a full refund, `kept` with a partial one, `never_issued` when the
   * payment came too late and was sent back by itself.
   */
  license: "revoked" | "kept" | "never_issued";
  libraryUrl: string;
};

const explanations: Record<RefundNoticeProps["license"], string> = {
  revoked: "With the refund your license to the track ends: its certificate now shows as revoked.",
  kept: "Your license to the track stays as it is.",
  never_issued:
    "Your payment arrived when the track was no longer free, so no license was issued and everything goes back to you.",
};

/** The buyer's mail when money goes back. */
export const refundNotice = (props: RefundNoticeProps) => ({
  subject: `Refund for “${props.trackTitle}”`,
  content: <RefundNotice {...props} />,
});

function RefundNotice(props: RefundNoticeProps) {
  const amount = formatMoney(props.refundedMinor, props.currency);
  return (
    <Frame
      preview={`${amount} are on their way back to you.`}
      title={`${amount} go back to you`}
      reason={`This mail is about your purchase ${props.reference} on BeatPass.`}
    >
      <Paragraph>
        {props.buyerName}, we refunded your payment for “{props.trackTitle}”. {explanations[props.license]}
      </Paragraph>
      <Facts
        facts={[
          { label: "Track", value: props.trackTitle },
          { label: "Reference", value: props.reference },
          { label: "Refund", value: amount, strong: true },
        ]}
      />
      <SmallPrint>
        Your bank shows it within 5 to 10 business days, on the card that you paid with.
      </SmallPrint>
      <Action href={props.libraryUrl}>Open your library</Action>
    </Frame>
  );
}
