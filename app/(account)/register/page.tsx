import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { GoogleButton } from "@/components/account/google-button";
import { RegisterForm } from "@/components/account/register-form";
import { Page, PageHeader } from "@/components/layout/page";
import { Card } from "@/components/ui/section";
import { googleIsOn } from "@/lib/auth/next-auth";
import { returnPath } from "@/lib/auth/return-path";
import { viewer } from "@/lib/auth/viewer";
import { submitRegistration } from "./actions";

export const metadata: Metadata = { title: "Create an account" };

export default async function RegisterPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const goOn = returnPath((await searchParams).callbackUrl);
  if (await viewer()) redirect(goOn);
  return (
    <Page width="narrow">
      <PageHeader
        title="Create an account"
        lead={
          <>
            It keeps your licenses, files and certificates. Have one?{" "}
            <Link
              href={`/sign-in?callbackUrl=${encodeURIComponent(goOn)}`}
              className="text-ink underline underline-offset-4"
            >
              Sign in
            </Link>
            .
          </>
        }
      />
      <Card className="grid gap-5">
        {googleIsOn() && <GoogleButton callbackUrl={goOn} />}
        <RegisterForm action={submitRegistration} callbackUrl={goOn} />
      </Card>
    </Page>
  );
}
