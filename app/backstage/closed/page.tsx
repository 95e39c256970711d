import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export const metadata: Metadata = { title: "Backstage is for producers", robots: { index: false } };

export default function BackstageClosedPage() {
  return (
    <Page width="narrow">
      <EmptyState
        title="Backstage is for producers"
        action={<LinkButton href="/program">See the Producer Program</LinkButton>}
      >
        Your account buys beats. Selling them takes an account that the Producer Program has approved.
      </EmptyState>
    </Page>
  );
}
