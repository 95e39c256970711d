import { Action, Frame, Paragraph, SmallPrint } from "./frame";

export type MembershipEndedProps = {
  memberName: string;
  plan: string;
  /** It was not paid, they wished it, their bank took the money back, or somebody ended it at Stripe. */
  why: "unpaid" | "asked" | "charged back" | "ended";
  pricingUrl: string;
  libraryUrl: string;
};

/** The member's mail when their membership has ended. */
export const membershipEnded = (props: MembershipEndedProps) => ({
  subject: `Your BeatPass ${props.plan} membership has ended`,
  content: <MembershipEnded {...props} />,
});

const WHY: Record<MembershipEndedProps["why"], string> = {
  unpaid: "membership ended because its last renewal could not be charged. Nothing more will be.",
  asked: "membership ended, as you asked. Nothing more will be charged.",
  "charged back":
    "membership ended because your bank took back what you had paid for it. Nothing more will be charged.",
  ended: "membership was ended before its time. Nothing more will be charged.",
};

function MembershipEnded({ memberName, plan, why, pricingUrl, libraryUrl }: MembershipEndedProps) {
  return (
    <Frame
      preview="Your account goes on with the free plan. Every license you have stays yours."
      title={`Your ${plan} membership has ended`}
      reason="You get this mail because you had a BeatPass membership."
    >
      <Paragraph>
        {memberName}, your {plan} {WHY[why]}
      </Paragraph>
      <Paragraph>
        Your account goes on with the free Explorer plan, and every license that you obtained stays valid: you
        find them in your library.
      </Paragraph>
      <Action href={libraryUrl}>Open your library</Action>
      <SmallPrint>Should you want to come back, the plans are at {pricingUrl}.</SmallPrint>
    </Frame>
  );
}
