import type { Metadata } from "next";
import { Page, PageHeader } from "@/components/layout/page";
import { EMPTY_DRAFT } from "@/components/requests/request-draft";
import { RequestForm } from "@/components/requests/request-form";
import { TokenBalance } from "@/components/requests/token-balance";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { readBalance } from "@/lib/beat-requests/read-balance";
import { ask } from "../actions";
import { presentBalance, REQUEST_CHOICES } from "../present-request";

export const metadata: Metadata = { title: "Ask for a beat" };

/** A request to be. */
export default async function NewRequestPage() {
  await requireViewer("/requests/new");
  const ctx = await pageContext();
  const balance = presentBalance(await readBalance(ctx), ctx.now);
  return (
    <Page>
      <PageHeader
        title="Ask for a beat"
        crumbs={[{ label: "Beat requests", href: "/requests" }, { label: "Ask for a beat" }]}
      />
      <div className="grid gap-12 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-16">
        <div className="lg:order-last">
          <TokenBalance balance={balance} />
        </div>
        {balance.left === 0 ? (
          <EmptyState title="No tokens left" action={<LinkButton href="/pricing">Compare plans</LinkButton>}>
            Your next ones are on their way, as it says here. A larger plan brings more at once.
          </EmptyState>
        ) : (
          <RequestForm
            request={EMPTY_DRAFT}
            choices={REQUEST_CHOICES}
            save={ask}
            back="/requests"
            tokensLeft={balance.left}
          />
        )}
      </div>
    </Page>
  );
}
