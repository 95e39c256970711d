import type { Metadata } from "next";
import Link from "next/link";
import { CreateTokenForm } from "@/components/account/create-token-form";
import { TokenList } from "@/components/account/token-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { SCOPES, type Scope } from "@/lib/acts/context";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { listTokens } from "@/lib/people/list-tokens";
import { submitRevocation, submitToken } from "./actions";

export const metadata: Metadata = { title: "API tokens" };

const words: Record<Scope, string> = {
  "catalog:read": "Search and read the catalog",
  "purchases:read": "See your purchases",
  "purchases:write": "Start purchases in your name",
  "licenses:read": "See your licenses and certificates",
  "licenses:write": "Generate and revoke licenses",
  "membership:read": "See your plan, invoices and beat-request tokens",
  "membership:write": "Subscribe, change or cancel your plan",
  "community:read": "See your likes, playlists, follows, history and notifications",
  "community:write": "Like, follow, comment, play and edit playlists",
  "artist:read": "See your sales as a producer",
  "artist:write": "Change what you sell as a producer",
  "admin:read": "See the platform's purchases, coupons and books",
  "admin:write": "Refund purchases and manage coupons",
};

export default async function TokensPage() {
  const { isProducer, isAdmin } = await requireViewer("/settings/tokens");
  const tokens = await listTokens(await pageContext());
  const offered = SCOPES.filter(
    (scope) => (isProducer || !scope.startsWith("artist:")) && (isAdmin || !scope.startsWith("admin:")),
  );
  return (
    <div className="grid gap-14">
      <Section
        title="Your tokens"
        lead={
          <>
            A token lets a program use the{" "}
            <Link href="/docs" className="text-ink underline underline-offset-4">
              API
            </Link>{" "}
            in your name. Treat it like a password.
          </>
        }
      >
        {tokens.length > 0 ? (
          <TokenList tokens={tokens} revoke={submitRevocation} />
        ) : (
          <EmptyState title="No tokens yet">Create one below for the program that needs it.</EmptyState>
        )}
      </Section>
      <Section title="New token" id="new">
        <CreateTokenForm
          action={submitToken}
          scopes={offered.map((scope) => ({ scope, label: words[scope] }))}
        />
      </Section>
    </div>
  );
}
