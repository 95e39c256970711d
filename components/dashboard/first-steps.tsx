import { ArrowRight, CircleCheck, CircleDashed } from "lucide-react";
import Link from "next/link";
import { Section } from "@/components/ui/section";

type Steps = { payouts: boolean; upload: boolean; profile: boolean };

const STEPS = [
  {
    key: "payouts",
    title: "Set up payouts",
    words: "Stripe needs to know where your money goes. Until then nobody can buy.",
    href: "/backstage/payouts",
  },
  {
    key: "upload",
    title: "Publish your first beat",
    words: "Upload a WAV, give it a price and terms. It is worth 100 XP, and your first level.",
    href: "/backstage/beats",
  },
  {
    key: "profile",
    title: "Complete your profile",
    words: "A picture, some words about yourself and a link. Buyers like to know whose beat it is.",
    href: "/backstage/profile",
  },
] as const;

/** What a newcomer does first; gone once all of it is done. */
export function FirstSteps({ steps }: { steps: Steps }) {
  const done = STEPS.filter(({ key }) => steps[key]).length;
  if (done === STEPS.length) return null;
  return (
    <Section title="First steps" lead={`${done} of ${STEPS.length} done`}>
      <ol className="grid gap-px overflow-hidden rounded-md border border-line bg-line md:grid-cols-3">
        {STEPS.map(({ key, title, words, href }) => (
          <li key={key} className="bg-surface">
            {steps[key] ? (
              <div className="flex h-full gap-4 p-5 text-muted">
                <CircleCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-positive" />
                <p>
                  <span className="block font-semibold">{title}</span>
                  <span className="mt-1 block text-sm">Done</span>
                </p>
              </div>
            ) : (
              <Link
                href={href}
                className="group flex h-full gap-4 p-5 transition-colors hover:bg-raised focus-visible:outline-offset-[-2px]"
              >
                <CircleDashed aria-hidden className="mt-0.5 size-5 shrink-0 text-accent-ink" />
                <span className="grow">
                  <span className="block font-semibold">{title}</span>
                  <span className="mt-1 block text-sm text-muted">{words}</span>
                </span>
                <ArrowRight
                  aria-hidden
                  className="mt-1 size-4 shrink-0 text-faint transition-transform group-hover:translate-x-0.5"
                />
              </Link>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
