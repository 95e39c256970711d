import { formatMoney } from "@/lib/money";
import { Action, Facts, Frame, Paragraph, SmallPrint } from "./frame";

export type DisputeStep = "opened" | "won" | "lost";

export type DisputeNoticeProps = {
  step: DisputeStep;
  producerName: string;
  trackTitle: string;
  /** What the bank asks for, in minor units. */
  amountMinor: number;
  /** Of the producer's share, held or lost; null when it is free again. */
  heldMinor: number | null;
  currency: string;
  /** `BP-…` */
  reference: string;
  /** In words, without a full stop. */
  reason: string;
  backstageUrl: string;
};

const words: Record<DisputeStep, { subject: string; title: string; explanation: string; share: string }> = {
  opened: {
    subject: "Payment disputed",
    title: "A buyer's bank disputes a payment",
    explanation:
      "Until that is decided, your share of it is held and the certificate shows as disputed. We answer the bank; you need to do nothing.",
    share: "Held of your share",
  },
  won: {
    subject: "Dispute won",
    title: "The dispute is decided for you",
    explanation: "Your share is free again, and the certificate is in force as before.",
    share: "Held of your share",
  },
  lost: {
    subject: "Dispute lost",
    title: "The dispute is decided for the buyer",
    explanation:
      "The bank gave the money back to them. Their license is revoked, and the track is for sale again.",
    share: "Lost of your share",
  },
};

/** The producer's mail when a dispute over a sale opens or ends. */
export const disputeNotice = (props: DisputeNoticeProps) => ({
  subject: `${words[props.step].subject}: “${props.trackTitle}”`,
  content: <DisputeNotice {...props} />,
});

function DisputeNotice(props: DisputeNoticeProps) {
  const { currency, trackTitle, heldMinor } = props;
  const { title, explanation, share } = words[props.step];
  return (
    <Frame preview={explanation} title={title} reason="You get this mail because you sell on BeatPass.">
      <Paragraph>
        {props.producerName}, this is about your sale of “{trackTitle}”. {explanation}
      </Paragraph>
      <Facts
        facts={[
          { label: "Why", value: props.reason },
          { label: "Disputed", value: formatMoney(props.amountMinor, currency) },
          ...(heldMinor === null
            ? []
            : [{ label: share, value: formatMoney(heldMinor, currency), strong: true }]),
          { label: "Reference", value: props.reference },
        ]}
      />
      <Action href={props.backstageUrl}>Open your Backstage</Action>
      {props.step !== "won" && <SmallPrint>The bank's own fee for the dispute is ours to bear.</SmallPrint>}
    </Frame>
  );
}
