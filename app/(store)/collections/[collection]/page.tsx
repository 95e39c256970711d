import type { Metadata } from "next";
import Link from "next/link";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { found } from "@/app/(store)/found";
import { presentTracks } from "@/app/(store)/present-track";
import { CollectionCover } from "@/components/collections/collection-cover";
import { beatCount } from "@/components/collections/collection-grid";
import { PlayAll } from "@/components/collections/play-all";
import { Page } from "@/components/layout/page";
import { LikeButton } from "@/components/listening/like-button";
import { TrackList } from "@/components/tracks/track-grid";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { pageContext } from "@/lib/auth/viewer";
import { collectionCoverUrl, collectionHref, collectionIdIn } from "@/lib/collections/addresses";
import { type CollectionDetails, readCollection } from "@/lib/collections/read-collection";
import { collectionLikeState } from "@/lib/likes/read-likes";

type Props = { params: Promise<{ collection: string }> };

// Asked for by the page and by its metadata.
const collectionOf = cache(async (part: string): Promise<CollectionDetails> => {
  const collectionId = collectionIdIn(part) ?? notFound();
  return found(readCollection(await pageContext(), { collectionId }));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const collection = await collectionOf((await params).collection);
  const title = `${collection.title} by ${collection.producer.name}`;
  const description =
    collection.description || `${beatCount(collection.shown)} by ${collection.producer.name}.`;
  return {
    title,
    description,
    alternates: { canonical: collectionHref(collection) },
    openGraph: {
      type: "music.album",
      title,
      description,
      images: [{ url: collectionCoverUrl(collection), alt: `Cover of ${collection.title}` }],
      url: collectionHref(collection),
    },
  };
}

/** One collection: its cover, its words, its beats in order. */
export default async function CollectionPage({ params }: Props) {
  const { collection: part } = await params;
  const collection = await collectionOf(part);
  const href = collectionHref(collection);
  // An old title or none: the number found it, the address is put right.
  if (href !== `/collections/${part}`) permanentRedirect(href);
  const tracks = presentTracks(collection.tracks);
  return (
    <Page>
      <Breadcrumbs crumbs={[{ label: "Collections", href: "/collections" }, { label: collection.title }]} />
      {collection.status === "draft" && (
        <div className="mt-6">
          <Notice title="Only you see this">It is a draft. Publish it in Backstage when it is ready.</Notice>
        </div>
      )}
      <article className="mt-6">
        <div className="grid gap-8 sm:grid-cols-[minmax(14rem,22rem)_minmax(0,1fr)] sm:gap-12 lg:gap-20">
          <CollectionCover
            src={collectionCoverUrl(collection)}
            title={collection.title}
            className="max-sm:max-w-sm"
          />
          <div className="min-w-0 self-end">
            <h1 className="display-1 wrap-anywhere">{collection.title}</h1>
            <p className="mt-3 text-lg text-muted">
              by{" "}
              <Link
                href={`/producers/${collection.producer.slug}`}
                className="text-ink underline underline-offset-4"
              >
                {collection.producer.name}
              </Link>
            </p>
            <p className="mt-3 text-[0.9375rem] text-muted">
              {beatCount(tracks.length)}
              {tracks.length > 0 && <>, {minutes(collection)}</>}
              {collection.releaseDate && (
                <>
                  {" "}
                  <span aria-hidden>·</span> <DateTime value={collection.releaseDate} />
                </>
              )}
            </p>
            {collection.description && (
              <p className="mt-5 prose-measure whitespace-pre-line">{collection.description}</p>
            )}
            <div className="mt-7 flex flex-wrap items-center gap-3">
              <PlayAll tracks={tracks} />
              <LikeButton
                of="collection"
                id={String(collection.id)}
                name={collection.title}
                known={await collectionLikeState(await pageContext(), collection.id)}
              />
              {collection.own && (
                <LinkButton href={`/backstage/collections/${collection.id}`}>Edit</LinkButton>
              )}
            </div>
          </div>
        </div>
        <h2 className="sr-only">Beats</h2>
        <div className="mt-12">
          {tracks.length > 0 ? (
            <TrackList tracks={tracks} />
          ) : (
            <EmptyState
              title="Nothing to hear at the moment"
              action={<LinkButton href="/collections">All collections</LinkButton>}
            >
              Its beats are sold or have been taken back.
            </EmptyState>
          )}
        </div>
      </article>
    </Page>
  );
}

function minutes({ tracks }: CollectionDetails): string {
  const all = Math.max(1, Math.round(tracks.reduce((sum, { durationMs }) => sum + durationMs, 0) / 60_000));
  return all === 1 ? "1 minute" : `${all} minutes`;
}
