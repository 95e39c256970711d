import type { Metadata } from "next";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { ProfileForm } from "@/components/account/profile-form";
import { Button, LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { readProfile } from "@/lib/people/read-profile";
import { submitEndSessions, submitPassword, submitProfile } from "./actions";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  await requireViewer("/settings");
  const profile = await readProfile(await pageContext());
  return (
    <div className="grid gap-14">
      <Section title="Names">
        <ProfileForm action={submitProfile} profile={profile} />
      </Section>
      <Section title="Password" id="password">
        {profile.hasPassword ? (
          <ChangePasswordForm action={submitPassword} email={profile.email} />
        ) : (
          <div className="grid justify-items-start gap-4">
            <p className="text-muted">You sign in with Google. A password is a second way in.</p>
            <LinkButton href="/forgot-password">Set a password by mail</LinkButton>
          </div>
        )}
      </Section>
      <Section
        title="Sessions"
        lead="Lost a device, or signed in on someone else’s? This signs your account out everywhere, here too. API tokens go on."
      >
        <form action={submitEndSessions}>
          <Button type="submit" variant="danger">
            Sign out everywhere
          </Button>
        </form>
      </Section>
    </div>
  );
}
