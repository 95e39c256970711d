import { formatMoney } from "@/lib/money";
import { Action, Facts, Frame, Paragraph, SmallPrint } from "./frame";

export type PayoutFailedProps = {
  producerName: string;
  /** In minor units. */
  amountMinor: number;
  currency: string;
  /** Why the bank sent it back and what to do, in sentences. */
  why: string;
  /** `po_…` */
  stripeId: string;
  payoutsUrl: string;
};

/** The producer's mail when a payout came back. */
export const payoutFailed = (props: PayoutFailedProps) => ({
  subject: `Your payout of ${formatMoney(props.amountMinor, props.currency)} came back`,
  content: <PayoutFailed {...props} />,
});

function PayoutFailed(props: PayoutFailedProps) {
  const amount = formatMoney(props.amountMinor, props.currency);
  return (
    <Frame
      preview={`${amount} are on your balance again. ${props.why}`}
      title="Your payout came back"
      reason="You get this mail because you sell on BeatPass."
    >
      <Paragraph>
        {props.producerName}, your bank did not take our payout of {amount}. {props.why}
      </Paragraph>
      <Facts
        facts={[
          { label: "Payout", value: props.stripeId },
          { label: "Back on your balance", value: amount, strong: true },
        ]}
      />
      <Action href={props.payoutsUrl}>Check your bank details</Action>
      <SmallPrint>
        Nothing is lost: we pay it out again as soon as your account can be paid out to.
      </SmallPrint>
    </Frame>
  );
}
