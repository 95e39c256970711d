import type { Metadata } from "next";
import { CodeBlock } from "@/components/docs/code-block";
import { Words } from "@/components/docs/words";
import { PageHeader } from "@/components/layout/page";
import { Section } from "@/components/ui/section";
import { WALK } from "@/lib/reference/walk";

export const metadata: Metadata = {
  title: "Buy a beat in five minutes",
  description: "From the catalog to a verified license with curl alone, in the sandbox.",
};

export default function WalkPage() {
  return (
    <>
      <PageHeader
        title="Buy a beat in five minutes"
        lead="From the catalog to a verified license, with a shell, curl and Node. Nothing here costs money: the sandbox's Stripe is a stand-in. Paste the steps one after the other into one shell."
      />
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-12">
        {WALK.map(({ id, title, words, shell }, position) => (
          <li key={id}>
            <Section
              id={id}
              title={`${position + 1}. ${title}`}
              lead={<Words text={words} />}
              className="scroll-mt-24"
            >
              <CodeBlock title="Shell" code={shell} />
            </Section>
          </li>
        ))}
      </ol>
      <p className="mt-12 prose-measure text-muted">
        These very commands are run by the tests of BeatPass, so they work as they stand.
      </p>
    </>
  );
}
