import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { presentTracks } from "@/app/(store)/present-track";
import { Page, PageHeader } from "@/components/layout/page";
import { TrackGrid } from "@/components/tracks/track-grid";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext } from "@/lib/auth/viewer";
import { Failure } from "@/lib/errors";
import { listProducerTracks } from "@/lib/tracks/list-producer-tracks";
import { type PublicProducer, readProducer } from "@/lib/tracks/read-producer";

type Props = {
  params: Promise<{ producer: string }>;
  searchParams: Promise<{ cursor?: string | string[] }>;
};

const producerOf = cache(async (slug: string): Promise<PublicProducer> => {
  try {
    return await readProducer(await pageContext(), { slug });
  } catch (error) {
    if (error instanceof Failure && error.reason === "not_found") notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, bio, slug } = await producerOf((await params).producer);
  return {
    title: name,
    description: bio || `Beats by ${name}.`,
    alternates: { canonical: `/producers/${slug}` },
    openGraph: { type: "profile", title: name, description: bio },
  };
}

/** A producer and their beats on offer. */
export default async function ProducerPage({ params, searchParams }: Props) {
  const producer = await producerOf((await params).producer);
  const { cursor } = await searchParams;
  const from = typeof cursor === "string" ? cursor : undefined;
  const home = `/producers/${producer.slug}`;
  const { tracks, nextCursor } = await beatsOf(producer, from, home);
  return (
    <Page>
      <PageHeader
        title={producer.name}
        lead={producer.bio}
        crumbs={[{ label: "Catalog", href: "/tracks" }, { label: producer.name }]}
      />
      {tracks.length === 0 ? (
        <EmptyState
          title="Nothing on offer right now"
          action={<LinkButton href="/tracks">Browse the catalog</LinkButton>}
        >
          {producer.name} has no beat in the catalog at the moment.
        </EmptyState>
      ) : (
        <div className="grid gap-10">
          <h2 className="sr-only">Beats on offer</h2>
          <TrackGrid tracks={presentTracks(tracks)} />
          <CursorPagination
            nextHref={nextCursor && `${home}?cursor=${encodeURIComponent(nextCursor)}`}
            firstHref={from === undefined ? null : home}
            label="More beats"
          />
        </div>
      )}
    </Page>
  );
}

async function beatsOf(producer: PublicProducer, cursor: string | undefined, home: string) {
  try {
    return await listProducerTracks(await pageContext(), { producerId: producer.id, cursor });
  } catch (error) {
    if (error instanceof Failure && error.details.fields?.cursor) redirect(home);
    throw error;
  }
}
