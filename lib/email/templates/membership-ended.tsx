import { Action, Frame, Paragraph, SmallPrint } from "./frame";

export type MembershipEndedProps = {
  memberName: string;
  plan: string;
  /** It ended because it was not paid, not because they wished it. */
  unpaid: boolean;
  pricingUrl: string;
  libraryUrl: string;
};

/** The member's mail when their membership has ended. */
export const membershipEnded = (props: MembershipEndedProps) => ({
  subject: `Your BeatPass ${props.plan} membership has ended`,
  content: <MembershipEnded {...props} />,
});

function MembershipEnded({ memberName, plan, unpaid, pricingUrl, libraryUrl }: MembershipEndedProps) {
  return (
    <Frame
      preview="Your account goes on with the free plan. Every license you have stays yours."
      title={`Your ${plan} membership has ended`}
      reason="You get this mail because you had a BeatPass membership."
    >
      <Paragraph>
        {memberName},{" "}
        {unpaid
          ? `your ${plan} membership ended because its last renewal could not be charged. Nothing more will be.`
          : `your ${plan} membership ended, as you asked. Nothing more will be charged.`}
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
