import { formatMoney } from "@/lib/money";
import { Action, Facts, Frame, Paragraph, SmallPrint } from "./frame";

export type MembershipPastDueProps = {
  memberName: string;
  plan: string;
  /** In minor units. */
  owedMinor: number;
  currency: string;
  /** "Visa ending in 4242"; null when Stripe has no card. */
  card: string | null;
  /** In words, when Stripe tries by itself again; null when it does not. */
  triesAgain: string | null;
  payUrl: string;
};

/** The member's mail when a renewal could not be charged. */
export const membershipPastDue = (props: MembershipPastDueProps) => ({
  subject: `Your BeatPass payment did not go through`,
  content: <MembershipPastDue {...props} />,
});

function MembershipPastDue(props: MembershipPastDueProps) {
  const owed = formatMoney(props.owedMinor, props.currency);
  return (
    <Frame
      preview={`${owed} for BeatPass ${props.plan} could not be charged. Pay it to go on downloading.`}
      title="Your payment did not go through"
      reason="You get this mail because you have a BeatPass membership."
    >
      <Paragraph>
        {props.memberName}, the renewal of your {props.plan} membership could not be charged
        {props.card && ` to your ${props.card}`}. Until it is paid, downloads under your plan stop. Every
        license that you have stays yours.
      </Paragraph>
      <Facts facts={[{ label: "To be paid", value: owed, strong: true }]} />
      <Action href={props.payUrl}>Pay now</Action>
      <SmallPrint>
        {props.triesAgain
          ? `You can use another card there. If you do nothing, we try your card again on ${props.triesAgain}.`
          : "You can use another card there."}
      </SmallPrint>
    </Frame>
  );
}
