import type { Metadata } from "next";
import { ForgotPasswordForm } from "@/components/account/forgot-password-form";
import { Page, PageHeader } from "@/components/layout/page";
import { viewer } from "@/lib/auth/viewer";
import { submitForgotPassword } from "./actions";

export const metadata: Metadata = { title: "Forgot your password" };

export default async function ForgotPasswordPage() {
  const person = await viewer();
  return (
    <Page width="narrow">
      <PageHeader
        title="Forgot your password?"
        lead="We mail you a link with which you choose a new one."
        crumbs={[{ label: "Sign in", href: "/sign-in" }, { label: "Forgot your password" }]}
      />
      <ForgotPasswordForm action={submitForgotPassword} email={person?.email} />
    </Page>
  );
}
