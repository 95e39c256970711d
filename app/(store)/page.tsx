import Link from "next/link";
import { presentTracks } from "@/app/(store)/present-track";
import { Page } from "@/components/layout/page";
import { Sleeve } from "@/components/tracks/sleeve";
import { TrackGrid, TrackList } from "@/components/tracks/track-grid";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { pageContext } from "@/lib/auth/viewer";
import { searchTracks } from "@/lib/tracks/search-tracks";
import { GENRES } from "@/lib/tracks/vocabulary";

const STORY = [
  ["Hear it", "Every beat plays in full, with its tempo, key and terms beside it."],
  ["Buy it once", "Exclusive means exclusive: one buyer, one payment, then it leaves the catalog."],
  ["Hold the license", "A signed certificate with your name, the terms and the fingerprint of every file."],
  ["Prove it", "A label or a lawyer checks it in a second, with one link, or offline."],
] as const;

/** The front of the store: what this is for, what is played most, what is new. */
export default async function HomePage() {
  const ctx = await pageContext();
  const [popular, newest] = await Promise.all([
    searchTracks(ctx, { sort: "popular", limit: 8 }),
    searchTracks(ctx, { sort: "newest", limit: 8 }),
  ]);
  const played = presentTracks(popular.tracks);
  return (
    <Page>
      <section className="grid items-center gap-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,30rem)] lg:gap-20">
        <div>
          <h1 className="display-1">Beats with rights that hold up.</h1>
          <p className="mt-6 max-w-xl text-lg text-muted sm:text-xl">
            Buy the exclusive rights to a beat. Months later, when somebody asks whose it is, you have the
            answer, signed.
          </p>
          <div className="mt-8 flex flex-wrap gap-3">
            <LinkButton href="/tracks" variant="primary" size="lg">
              Find your beat
            </LinkButton>
            <LinkButton href="/verify" size="lg">
              Check a license
            </LinkButton>
          </div>
        </div>
        {played.length >= 3 && (
          <ul aria-label="Three of the most played" className="grid grid-cols-6 grid-rows-4 max-lg:hidden">
            {played.slice(0, 3).map((track, place) => (
              <li key={track.id} className={HERO_PLACES[place]}>
                <Link
                  href={track.href}
                  aria-label={`${track.title} by ${track.producer}`}
                  className="group block"
                >
                  <Sleeve src={track.coverUrl} title={track.title} />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </section>

      <ol className="mt-16 grid gap-x-8 gap-y-8 border-t border-line-strong pt-6 sm:grid-cols-2 lg:mt-24 lg:grid-cols-4">
        {STORY.map(([step, words], place) => (
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

      <div className="mt-16 grid gap-16 lg:mt-24">
        {played.length === 0 ? (
          <EmptyState title="No beat is on sale yet">
            As soon as a producer publishes one, it plays here.
          </EmptyState>
        ) : (
          <>
            <Section
              title="Most played"
              actions={
                <LinkButton href="/tracks?sort=popular" size="sm">
                  All of them
                </LinkButton>
              }
            >
              <TrackGrid tracks={played} />
            </Section>
            <Section title="By genre">
              <ul className="flex flex-wrap gap-x-6 gap-y-3">
                {GENRES.map((genre) => (
                  <li key={genre}>
                    <Link
                      href={`/tracks?genre=${encodeURIComponent(genre)}`}
                      className="display-3 text-muted underline-offset-8 transition-colors hover:text-ink hover:underline"
                    >
                      {genre}
                    </Link>
                  </li>
                ))}
              </ul>
            </Section>
            <Section
              title="New in"
              actions={
                <LinkButton href="/tracks" size="sm">
                  All new beats
                </LinkButton>
              }
            >
              <TrackList tracks={presentTracks(newest.tracks)} />
            </Section>
          </>
        )}
      </div>
    </Page>
  );
}

/** Three sleeves that overlap like records pulled from a crate. */
const HERO_PLACES = [
  "col-span-4 col-start-1 row-span-3 row-start-1 z-10",
  "col-span-3 col-start-4 row-span-2 row-start-1",
  "col-span-3 col-start-3 row-span-2 row-start-3 z-20",
];
