import { formatMoney } from "@/lib/money";
import type { DisputeStep } from "./dispute-notice";
import { Action, Facts, Frame, Paragraph } from "./frame";

export type DisputeAlertProps = {
  step: DisputeStep;
  trackTitle: string;
  /** In minor units. */
  amountMinor: number;
  currency: string;
  /** `BP-…` */
  reference: string;
  /** In words, without a full stop. */
  reason: string;
  /** In words, in UTC; null when nothing can be sent any more. */
  evidenceDueBy: string | null;
  disputesUrl: string;
};

const words: Record<DisputeStep, { title: string; explanation: string }> = {
  opened: {
    title: "A payment is disputed",
    explanation:
      "Download the evidence pack and send it to Stripe before the day below. After that, the dispute is lost.",
  },
  won: { title: "A dispute is won", explanation: "The money is back, and the license is in force again." },
  lost: {
    title: "A dispute is lost",
    explanation: "The license is revoked, and the track is for sale again.",
  },
};

/** The admins' mail when a dispute opens or ends. */
export const disputeAlert = (props: DisputeAlertProps) => ({
  subject: `${words[props.step].title}: ${props.reference}`,
  content: <DisputeAlert {...props} />,
});

function DisputeAlert(props: DisputeAlertProps) {
  const { title, explanation } = words[props.step];
  return (
    <Frame preview={explanation} title={title} reason="You get this mail because you administer BeatPass.">
      <Paragraph>
        “{props.trackTitle}”. {props.reason}. {explanation}
      </Paragraph>
      <Facts
        facts={[
          { label: "Reference", value: props.reference },
          { label: "Disputed", value: formatMoney(props.amountMinor, props.currency), strong: true },
          ...(props.evidenceDueBy ? [{ label: "Evidence due by", value: props.evidenceDueBy }] : []),
        ]}
      />
      <Action href={props.disputesUrl}>Open the disputes</Action>
    </Frame>
  );
}
