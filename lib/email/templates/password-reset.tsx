import { Action, Address, Frame, Paragraph, SmallPrint } from "./frame";

export type PasswordResetProps = { link: string; minutes: number };

/**
 * The mail with the link that sets a new password. It greets nobody by name: anyone can open an account under another's
 * address and would have us mail what they wrote for a name.
 */
export const passwordReset = (props: PasswordResetProps) => ({
  subject: "Set a new password for BeatPass",
  content: <PasswordReset {...props} />,
});

function PasswordReset({ link, minutes }: PasswordResetProps) {
  return (
    <Frame
      preview={`The link works once, within ${minutes} minutes.`}
      title="Set a new password"
      reason="You get this mail because someone asked for a new password for your BeatPass account."
    >
      <Paragraph>This link lets you choose a new password for your account.</Paragraph>
      <Action href={link}>Choose a new password</Action>
      <SmallPrint>
        It works once, within {minutes} minutes. Or copy the address: <Address href={link} />
      </SmallPrint>
      <SmallPrint>It was not you? Then do nothing: your password stays as it is.</SmallPrint>
    </Frame>
  );
}
