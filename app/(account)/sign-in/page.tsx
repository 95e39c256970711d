import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { GoogleButton } from "@/components/account/google-button";
import { SignInForm } from "@/components/account/sign-in-form";
import { Page, PageHeader } from "@/components/layout/page";
import { Notice } from "@/components/ui/notice";
import { Card } from "@/components/ui/section";
import { googleIsOn } from "@/lib/auth/next-auth";
import { returnPath } from "@/lib/auth/return-path";
import { viewer } from "@/lib/auth/viewer";
import { submitSignIn } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

/** What next-auth and our own acts send people back with. Anything else gets the sentence for the unknown. */
const troubles: Record<string, string> = {
  email_taken: "An account with a password has this address. Sign in with that password.",
  wrong_credentials: "Google has not verified this address, so it cannot sign you in here.",
  CredentialsSignin: "E-mail address or password is wrong.",
};
const unknownTrouble = "Signing in did not work. Try again.";

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { callbackUrl, error, reset } = await searchParams;
  const goOn = returnPath(callbackUrl);
  if (await viewer()) redirect(goOn);
  const register = goOn === "/" ? "/register" : `/register?callbackUrl=${encodeURIComponent(goOn)}`;
  return (
    <Page width="narrow">
      <PageHeader
        title="Sign in"
        lead={
          <>
            New here?{" "}
            <Link href={register} className="text-ink underline underline-offset-4">
              Create an account
            </Link>
            .
          </>
        }
      />
      <Card className="grid gap-5">
        {error && <Notice tone="negative">{troubles[String(error)] ?? unknownTrouble}</Notice>}
        {reset && <Notice tone="positive">Your new password is set. Sign in with it.</Notice>}
        {googleIsOn() && <GoogleButton callbackUrl={goOn} />}
        <SignInForm action={submitSignIn} callbackUrl={goOn} />
      </Card>
    </Page>
  );
}
