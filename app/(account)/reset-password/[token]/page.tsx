import type { Metadata } from "next";
import { ResetPasswordForm } from "@/components/account/reset-password-form";
import { Page, PageHeader } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/section";
import { pageContext } from "@/lib/auth/viewer";
import { ownerOfResetLink } from "@/lib/people/reset-link";
import { submitNewPassword } from "./actions";

// The address holds a secret: no other site hears of it, and no search engine keeps it.
export const metadata: Metadata = {
  title: "Choose a new password",
  referrer: "same-origin",
  robots: { index: false },
};

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { db, now } = await pageContext();
  if ((await ownerOfResetLink(db, token, now)) === null)
    return (
      <Page width="narrow">
        <PageHeader
          title="This link is spent"
          lead="It has been used, is older than an hour, or a newer password was set since."
        />
        <LinkButton href="/forgot-password" variant="primary">
          Ask for a new link
        </LinkButton>
      </Page>
    );
  return (
    <Page width="narrow">
      <PageHeader
        title="Choose a new password"
        lead="Every browser that is signed in to your account will be signed out, and your API tokens are revoked."
      />
      <Card>
        <ResetPasswordForm action={submitNewPassword} secret={token} />
      </Card>
    </Page>
  );
}
