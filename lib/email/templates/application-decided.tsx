import { Action, Frame, Paragraph, SmallPrint } from "./frame";

export type ApplicationDecidedProps = {
  name: string;
  producerName: string;
  type: "become" | "claim" | "verify";
  approved: boolean;
  /** What the admin wrote; empty when an approval needs no words. */
  reason: string;
  backstageUrl: string;
  programUrl: string;
};

const APPROVED = {
  become: {
    subject: "Welcome to the Producer Program",
    words: "your application is approved. Your profile is public, and Backstage is open to you.",
  },
  claim: {
    subject: "The profile is yours",
    words: "the profile that you claimed is yours now, with its beats. Backstage is open to you.",
  },
  verify: {
    subject: "Your profile is verified",
    words: "we have checked that you are who you say. Your profile carries the badge.",
  },
};

/** The applicant's mail when an admin has decided. */
export const applicationDecided = (props: ApplicationDecidedProps) => ({
  subject: props.approved ? APPROVED[props.type].subject : "Your application to the Producer Program",
  content: props.approved ? <Approved {...props} /> : <Denied {...props} />,
});

const WHY = "You get this mail because you applied to the Producer Program of BeatPass.";

function Approved({ name, producerName, type, reason, backstageUrl }: ApplicationDecidedProps) {
  const { subject, words } = APPROVED[type];
  return (
    <Frame preview={`${producerName}: ${words}`} title={subject} reason={WHY}>
      <Paragraph>
        {name}, {words}
      </Paragraph>
      {reason && <Paragraph>{reason}</Paragraph>}
      <Action href={backstageUrl}>Go Backstage</Action>
      {type !== "verify" && (
        <SmallPrint>
          Set up your payouts there before your first sale: a beat can be bought once Stripe can pay you.
        </SmallPrint>
      )}
    </Frame>
  );
}

function Denied({ name, producerName, reason, programUrl }: ApplicationDecidedProps) {
  return (
    <Frame preview={reason} title="We said no this time" reason={WHY}>
      <Paragraph>
        {name}, we looked at the application of {producerName} and did not approve it. This is why:
      </Paragraph>
      <Paragraph>{reason}</Paragraph>
      <Action href={programUrl}>Apply again</Action>
      <SmallPrint>
        You may apply again whenever this has changed. Nothing else about your account has.
      </SmallPrint>
    </Frame>
  );
}
