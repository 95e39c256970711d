import type { Metadata } from "next";
import Link from "next/link";
import { Page } from "@/components/layout/page";
import { Portrait } from "@/components/people/portrait";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { pageContext } from "@/lib/auth/viewer";
import { readOwnApplication } from "@/lib/producer-program/read-own-application";
import { listProducers } from "@/lib/profiles/list-producers";
import { pictureUrl } from "@/lib/profiles/picture-url";
import { GETS, STEPS, TERMS } from "./words";

export const metadata: Metadata = {
  title: "Producer Program",
  description:
    "Sell your own beats on BeatPass, with licenses that hold up. A person looks at every application.",
};

/** What the Producer Program is, and for whom. */
export default async function ProgramPage() {
  return (
    <Page>
      <section className="grid items-center gap-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,28rem)] lg:gap-20">
        <div>
          <h1 className="display-1">Sell beats that are yours.</h1>
          <p className="mt-6 max-w-2xl text-lg text-muted sm:text-xl">
            The Producer Program is for people who make their own beats and own all of what they sell. A
            person looks at every application, because every license we sign says that the rights are real.
          </p>
          <div className="mt-8 flex flex-wrap items-center gap-3">
            <NextStep />
            <LinkButton href="/producers" size="lg">
              Who is here
            </LinkButton>
          </div>
        </div>
        <Faces />
      </section>

      <ol className="mt-16 grid gap-x-8 gap-y-8 border-t border-line-strong pt-6 sm:grid-cols-2 lg:mt-24 lg:grid-cols-4">
        {STEPS.map(([step, words], place) => (
          <li key={step}>
            <p className="display-3">
              <span aria-hidden className="figures mr-2 text-base text-accent-ink">
                {place + 1}
              </span>
              {step}
            </p>
            <p className="mt-2 text-muted">{words}</p>
          </li>
        ))}
      </ol>

      <div className="mt-16 grid gap-16 lg:mt-24 lg:grid-cols-2">
        <Section title="What you get">
          <dl className="grid gap-6">
            {GETS.map(([what, words]) => (
              <div key={what}>
                <dt className="font-semibold">{what}</dt>
                <dd className="mt-1 prose-measure text-muted">{words}</dd>
              </div>
            ))}
          </dl>
        </Section>
        <Section
          title="The terms"
          id="terms"
          lead="You accept them with your application; we keep when you did."
        >
          <ol className="grid list-decimal gap-4 pl-5 marker:text-muted">
            {TERMS.map((term) => (
              <li key={term} className="prose-measure pl-1">
                {term}
              </li>
            ))}
          </ol>
        </Section>
      </div>
    </Page>
  );
}

/** Three of those who are here, as prints that overlap. */
async function Faces() {
  const { rows } = await listProducers(await pageContext(), { limit: 12 });
  const faces = rows.flatMap(({ slug, name, portraitKey }) =>
    portraitKey ? [{ slug, name, portraitKey }] : [],
  );
  if (faces.length < PLACES.length) return null;
  return (
    <ul aria-label="Three of the producers" className="grid grid-cols-6 grid-rows-4 max-lg:hidden">
      {faces.slice(0, PLACES.length).map(({ slug, name, portraitKey }, place) => (
        <li key={slug} className={PLACES[place]}>
          <Link href={`/producers/${slug}`} aria-label={name} className="block">
            <Portrait name={name} src={pictureUrl(portraitKey)} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

const PLACES = [
  "col-span-4 col-start-1 row-span-3 row-start-1 z-10",
  "col-span-3 col-start-4 row-span-2 row-start-1",
  "col-span-3 col-start-3 row-span-2 row-start-3 z-20",
];

/** Where whoever looks goes on from here. */
async function NextStep() {
  const ctx = await pageContext();
  if (ctx.actor.kind === "user" && ctx.actor.isProducer) {
    return (
      <LinkButton href="/backstage" variant="primary" size="lg">
        Go Backstage
      </LinkButton>
    );
  }
  const own = ctx.actor.kind === "user" ? await readOwnApplication(ctx) : null;
  return own ? (
    <LinkButton href="/program/application" variant="primary" size="lg">
      See your application
    </LinkButton>
  ) : (
    <LinkButton href="/program/apply" variant="primary" size="lg">
      Apply
    </LinkButton>
  );
}
