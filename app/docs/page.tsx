import type { Metadata } from "next";
import Link from "next/link";
import { CodeBlock } from "@/components/docs/code-block";
import { Prose } from "@/components/docs/prose";
import { RefusalTable } from "@/components/docs/refusal-table";
import { PageHeader } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { env } from "@/lib/env";
import { allRefusals } from "@/lib/reference/read-reference";
import { bodyOf } from "@/lib/reference/refusals";

export const metadata: Metadata = {
  title: "How the API speaks",
  description: "Base address, tokens, answers, errors, pages, idempotency and limits of the BeatPass API.",
};

const json = (value: unknown) => JSON.stringify(value, null, 2);

export default function DocsPage() {
  return (
    <>
      <PageHeader
        title="The BeatPass API"
        lead="Price a beat, pay for its exclusive rights, hold the license, prove it: everything the site does for a buyer, for your program."
        actions={
          <>
            <LinkButton href="/docs/walk" variant="primary">
              Buy a beat in five minutes
            </LinkButton>
            <LinkButton href="/api/v1/openapi.json" prefetch={false}>
              OpenAPI 3.1
            </LinkButton>
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-14">
        <CodeBlock title="Base address" code={`${env.APP_URL}/api/v1`} />
        <Section id="authentication" title="Authentication">
          <Prose
            paragraphs={[
              "Send a personal token as `Authorization: Bearer bp_…`. Tokens that begin with `bp_test_` are of a sandbox, `bp_live_` of the real thing. A token is shown once, when you create it; it has the scopes you gave it, an expiry if you set one, and it can be revoked at any time.",
              "Cookies mean nothing here: no other site can act in your name through your browser. Somebody else's thing answers exactly like one that does not exist.",
            ]}
          />
          <p className="mt-4">
            <Link href="/settings/tokens" className="underline underline-offset-4">
              Create a token in Settings
            </Link>
          </p>
        </Section>
        <Section id="answers" title="Answers and errors">
          <Prose
            paragraphs={[
              "A success is `status: success` with `data`. Amounts are decimals with their ISO 4217 currency beside them; times are UTC.",
              "A refusal has one shape everywhere. `code` is a stable word to program against; `message` is a sentence for people and may be reworded; `errors` names bad fields. Quote `request_id`, also in the header `X-Request-Id`, when you ask us about a request. Fields of a body that we do not know are refused, so that a misspelt one is never ignored.",
            ]}
          />
          <div className="mt-5">
            <CodeBlock title="422" code={json(bodyOf("already_purchased"))} />
          </div>
        </Section>
        <Section id="pages" title="Pages">
          <Prose
            paragraphs={[
              "Lists take `per_page` (15 unless you say otherwise, at most 100) and answer `next_cursor`. Send it as `cursor` for the page after; it costs the same at any depth, and null means that this was the last page. A cursor belongs to its list and its order.",
              "Lists of your own things also take `page` and answer `current_page`, `from`, `to`, `last_page` and `total`.",
            ]}
          />
        </Section>
        <Section id="idempotency" title="Asking twice">
          <Prose
            paragraphs={[
              "Where an endpoint takes an `Idempotency-Key`, choose a new one for each new request and send it again with the same body when you did not hear the answer. You get the first answer, with `Idempotent-Replayed: true`, and nothing happens twice. Another body under the same key is refused with `idempotency_key_reused`; while the first request runs the answer is `idempotency_in_progress`. Keys are kept for a day.",
              "Initiating a purchase is safe to repeat even without a key: it answers your open checkout of that track.",
            ]}
          />
        </Section>
        <Section id="limits" title="Limits">
          <Prose
            paragraphs={[
              "300 requests a minute for each token, 120 for each address without one. On top of that, a minute: 30 times initiating a purchase, 60 verifications, 30 PDFs. `RateLimit`, `RateLimit-Policy` and the `X-RateLimit-…` headers tell where you stand; a 429 says in `Retry-After` how many seconds to wait. A body holds at most 64 KB.",
            ]}
          />
        </Section>
        <Section id="webhooks" title="Webhooks">
          <Prose
            paragraphs={[
              "The two webhook addresses of this API are for Stripe: it tells us there that a payment came through. You need none to buy; ask the purchase's status until it is settled, which takes a moment.",
            ]}
          />
        </Section>
        <Section id="codes" title="All error codes">
          <RefusalTable caption="All error codes" refusals={allRefusals()} />
        </Section>
      </div>
    </>
  );
}
