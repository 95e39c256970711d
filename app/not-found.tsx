import type { Metadata } from "next";
import { Page, PageHeader } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <Page width="text">
      <PageHeader
        title="Nothing on this side of the record."
        lead="The page does not exist, has moved, or belongs to somebody else."
      />
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/tracks" variant="primary">
          To the catalog
        </LinkButton>
        <LinkButton href="/verify">Verify a license</LinkButton>
      </div>
    </Page>
  );
}
