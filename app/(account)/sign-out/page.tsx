import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Page, PageHeader } from "@/components/layout/page";
import { Button, LinkButton } from "@/components/ui/button";
import { viewer } from "@/lib/auth/viewer";
import { submitSignOut } from "./actions";

export const metadata: Metadata = { title: "Sign out" };

/** Asks first: a link alone must change nothing, or any picture on another site could sign people out. */
export default async function SignOutPage() {
  const person = await viewer();
  if (!person) redirect("/");
  return (
    <Page width="narrow">
      <PageHeader title="Sign out?" lead={`You are signed in as ${person.email} in this browser.`} />
      <form action={submitSignOut} className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary">
          Sign out
        </Button>
        <LinkButton href="/library">Stay signed in</LinkButton>
      </form>
    </Page>
  );
}
