import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { presentTrack, presentTracks } from "@/app/(store)/present-track";
import { Page } from "@/components/layout/page";
import { LicenseTerms } from "@/components/licenses/license-terms";
import { PlayButton } from "@/components/player/play-button";
import { TrackWaveform } from "@/components/player/track-waveform";
import { Makers } from "@/components/tracks/makers";
import { Sleeve } from "@/components/tracks/sleeve";
import { TrackGrid } from "@/components/tracks/track-grid";
import { Tag } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DateTime } from "@/components/ui/date-time";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Section } from "@/components/ui/section";
import { idParam } from "@/lib/api/shapes";
import { pageContext } from "@/lib/auth/viewer";
import { Failure } from "@/lib/errors";
import { coverUrl } from "@/lib/tracks/media-urls";
import { readTrack, type TrackDetails } from "@/lib/tracks/read-track";
import { similarTracks } from "@/lib/tracks/similar-tracks";
import { keyName } from "@/lib/tracks/vocabulary";
import { BuyBox } from "./buy-box";
import { Comments } from "./comments";
import { DeliveredFiles } from "./delivered-files";
import { DownloadOffer } from "./download-offer";
import { TrackLike } from "./track-like";

type Props = {
  params: Promise<{ track: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

// Asked for by the page and by its metadata.
const trackOf = cache(async (param: string): Promise<TrackDetails> => {
  const trackId = idParam.safeParse(param);
  if (!trackId.success) notFound();
  try {
    return await readTrack(await pageContext(), { trackId: trackId.data });
  } catch (error) {
    if (error instanceof Failure && error.reason === "not_found") notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const track = await trackOf((await params).track);
  const title = `${track.title} by ${track.artists.map(({ name }) => name).join(", ")}`;
  const description = `${track.genre}, ${track.bpm} BPM, ${keyName(track.key, track.scale)}. ${
    track.exclusiveStatus === "sold" ? "Sold." : "Hear it, read the terms, buy the exclusive rights."
  }`;
  const images = [{ url: coverUrl(track), alt: `Cover of ${track.title}` }];
  return {
    title,
    description,
    alternates: { canonical: `/tracks/${track.id}` },
    openGraph: { type: "music.song", title, description, images, url: `/tracks/${track.id}` },
    twitter: { card: "summary_large_image", title, description },
  };
}

/** One beat: hear it, see what it costs and what it allows, buy it. */
export default async function TrackPage({ params, searchParams }: Props) {
  const track = await trackOf((await params).track);
  const similar = await similarTracks(await pageContext(), { track });
  const shown = presentTrack(track, track.peaks.length);
  // What nobody can buy any more needs no terms; its owner reads them on the certificate.
  const offered = !shown.sold && track.licensingType !== "non_exclusive_only";
  // Where nothing is sold, its producer and whoever bought it before still read how they stand to it.
  const standardOnly = track.licensingType === "non_exclusive_only" && track.relation === "visitor";
  return (
    <Page>
      <Breadcrumbs
        crumbs={[
          { label: "Catalog", href: "/tracks" },
          { label: track.genre, href: `/tracks?genre=${encodeURIComponent(track.genre)}` },
          { label: track.title },
        ]}
      />
      <article className="group mt-6 grid gap-8 lg:grid-cols-[minmax(18rem,27rem)_minmax(0,1fr)] lg:gap-20">
        <Sleeve src={coverUrl(track)} title={track.title} sold={shown.sold} className="max-lg:max-w-md" />
        <div className="min-w-0">
          <h1 className="display-1 break-words">{track.title}</h1>
          <p className="mt-3 text-lg text-muted">
            by <Makers makers={shown.makers} linkStyle="text-ink underline underline-offset-4" />
          </p>
          <p className="mt-4 flex flex-wrap gap-2">
            {[`${track.bpm} BPM`, shown.key, track.genre, track.mood].map((fact) => (
              <Tag key={fact}>{fact}</Tag>
            ))}
          </p>
          {track.hearable && (
            <div className="mt-8 flex items-center gap-5">
              <PlayButton track={shown} size="lg" />
              <div className="min-w-0 grow">
                <TrackWaveform track={shown} queue={[shown, ...presentTracks(similar)]} />
              </div>
              <TrackLike track={shown} />
            </div>
          )}
          {!standardOnly && <BuyBox track={track} />}
          <DownloadOffer trackId={track.id} alone={standardOnly} />
        </div>
      </article>

      <div className="mt-16 grid gap-16">
        {offered && track.terms && (
          <Section
            id="terms"
            title="The exclusive license, in plain words"
            lead="You accept these at the checkout, and a copy stands on your certificate. No later edit can change it."
          >
            <LicenseTerms config={track.terms.config} producer={track.producer.name} />
          </Section>
        )}
        <div className="grid gap-16 lg:grid-cols-2 lg:gap-12">
          <Section title="About this beat">
            {track.description && <p className="mb-6 prose-measure">{track.description}</p>}
            <KeyValueList items={factsOf(track)} />
          </Section>
          {offered && track.files.length > 0 && <DeliveredFiles files={track.files} />}
        </div>
        <Comments track={track} searchParams={searchParams} />
        {similar.length > 0 && (
          <Section title="Goes with it" lead="Near in tempo, key and mood.">
            <TrackGrid tracks={presentTracks(similar)} />
          </Section>
        )}
      </div>
    </Page>
  );
}

function factsOf(track: TrackDetails) {
  return [
    { label: "Tempo", value: `${track.bpm} BPM` },
    { label: "Key", value: keyName(track.key, track.scale) },
    { label: "Genre", value: track.genre },
    { label: "Mood", value: track.mood },
    { label: "Tags", value: track.tags.join(", ") },
    { label: "Released", value: <DateTime value={track.releaseDate} /> },
    { label: "ISRC", value: track.isrc },
  ];
}
