import type { Metadata } from "next";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { CollectionGrid } from "@/components/collections/collection-grid";
import { Page, PageHeader } from "@/components/layout/page";
import { KeptList } from "@/components/listening/kept-list";
import { LikeButton } from "@/components/listening/like-button";
import { MusicNav } from "@/components/listening/music-nav";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { listLikedCollections, listLikedTracks } from "@/lib/likes/list-likes";
import { presentCollection } from "../collections/present-collection";
import { presentKeptLine } from "../present-kept";

export const metadata: Metadata = { title: "Likes", robots: { index: false } };

const PATH = "/likes";
const A_PAGE = 30;
const COLLECTIONS = 8;

/** What the signed-in person likes. */
export default async function LikesPage(props: LibraryProps) {
  await requireViewer(PATH);
  const ctx = await pageContext();
  const { cursor } = await addressOf(props);
  const [tracks, collections] = await Promise.all([
    fromCursor(cursor, (from) => listLikedTracks(ctx, { limit: A_PAGE, cursor: from })),
    listLikedCollections(ctx, { limit: COLLECTIONS }),
  ]);
  return (
    <Page>
      <PageHeader title="Likes" lead="Every beat and collection with your heart on it." />
      <MusicNav />
      <div className="grid gap-16">
        {collections.rows.length > 0 && !cursor && (
          <Section title="Collections">
            <CollectionGrid collections={collections.rows.map(presentCollection)} />
          </Section>
        )}
        {tracks.rows.length === 0 ? (
          <EmptyState
            title="No beat liked yet"
            action={
              <LinkButton href="/tracks" variant="primary">
                Find a beat
              </LinkButton>
            }
          >
            Press the heart beside a beat and it waits for you here.
          </EmptyState>
        ) : (
          <Section title="Beats">
            <KeptList
              lines={tracks.rows.map(({ kept }) => presentKeptLine(kept))}
              end={({ id, title, track }) =>
                track ? undefined : (
                  <LikeButton id={id} name={title ?? "this beat"} known={{ liked: true, likes: null }} />
                )
              }
            />
            <CursorPagination
              nextHref={tracks.nextCursor && hrefWith(PATH, { cursor: tracks.nextCursor })}
              firstHref={cursor ? PATH : null}
              label="Older likes"
            />
          </Section>
        )}
      </div>
    </Page>
  );
}
