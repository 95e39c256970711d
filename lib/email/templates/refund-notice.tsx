import { formatMoney } from "@/lib/money";
import { Action, Facts, Frame, Paragraph, SmallPrint } from "./frame";

export type RefundNoticeProps = {
  buyerName: string;
  trackTitle: string;
  /** What goes back with this refund, in minor units; 0 for a license that cost nothing. */
  refundedMinor: number;
  currency: string;
  /** `BP-…` */
  reference: string;
  /** In words, without a full stop. */
  reason: string;
  /**
   * What became of the license: `revoked` when everything is back, `kept` with a part, `never_issued` when the
   * payment could not become a sale.
   */
  license: "revoked" | "kept" | "never_issued";
  libraryUrl: string;
};

const explanations: Record<RefundNoticeProps["license"], string> = {
  revoked: "With the refund your license to the track ends: its certificate now shows as revoked.",
  kept: "Your license to the track stays as it is.",
  never_issued:
    "Your payment could not become a sale, so no license was issued and everything goes back to you.",
};

/** The buyer's mail when money goes back. */
export const refundNotice = (props: RefundNoticeProps) => ({
  subject:
    props.refundedMinor > 0
      ? `Refund for “${props.trackTitle}”`
      : `Your license to “${props.trackTitle}” has ended`,
  content: <RefundNotice {...props} />,
});

function RefundNotice(props: RefundNoticeProps) {
  const amount = formatMoney(props.refundedMinor, props.currency);
  const isFree = props.refundedMinor === 0;
  return (
    <Frame
      preview={isFree ? "It cost nothing, so no money goes back." : `${amount} are on their way back to you.`}
      title={isFree ? "Your license has ended" : `${amount} go back to you`}
      reason={`This mail is about your purchase ${props.reference} on BeatPass.`}
    >
      <Paragraph>
        {props.buyerName},{" "}
        {isFree
          ? `your license to “${props.trackTitle}” has ended. Its certificate now shows as revoked. It cost nothing, so no money goes back.`
          : `we refunded your payment for “${props.trackTitle}”. ${explanations[props.license]}`}
      </Paragraph>
      <Facts
        facts={[
          { label: "Track", value: props.trackTitle },
          { label: "Reference", value: props.reference },
          { label: "Reason", value: props.reason },
          { label: "Refund", value: amount, strong: true },
        ]}
      />
      {!isFree && (
        <SmallPrint>
          Your bank shows it within 5 to 10 business days, on the card that you paid with.
        </SmallPrint>
      )}
      <Action href={props.libraryUrl}>Open your library</Action>
    </Frame>
  );
}
