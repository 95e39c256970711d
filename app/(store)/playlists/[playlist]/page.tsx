import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { found } from "@/app/(store)/found";
import { presentKeptLine } from "@/app/(store)/present-kept";
import { beatCount } from "@/components/collections/collection-grid";
import { PlayAll } from "@/components/collections/play-all";
import { Page } from "@/components/layout/page";
import { KeptList } from "@/components/listening/kept-list";
import { OwnPlaylistActions } from "@/components/playlists/own-playlist-actions";
import { PlaylistCover } from "@/components/playlists/playlist-cover";
import { Visibility } from "@/components/playlists/playlist-grid";
import { PlaylistOrder } from "@/components/playlists/playlist-order";
import { playable } from "@/components/tracks/track-grid";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { idParam } from "@/lib/api/shapes";
import { pageContext, viewer } from "@/lib/auth/viewer";
import { type PlaylistWithTracks, readPlaylist } from "@/lib/playlists/read-playlist";
import { submitDelete, submitEdit, submitOrder, submitRemove } from "../actions";

type Props = { params: Promise<{ playlist: string }> };

// Asked for by the page and by its metadata.
const playlistOf = cache(async (param: string): Promise<PlaylistWithTracks> => {
  const playlistId = idParam.safeParse(param).data ?? notFound();
  return found(readPlaylist(await pageContext(), { playlistId }));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, description, owner, isPublic } = await playlistOf((await params).playlist);
  const title = `${name} by ${owner.name}`;
  return { title, description: description || undefined, robots: isPublic ? undefined : { index: false } };
}

/** One playlist: heard by whoever may see it, put in order by its owner. */
export default async function PlaylistPage({ params }: Props) {
  const playlist = await playlistOf((await params).playlist);
  const { id, name, description, owner, isPublic, version } = playlist;
  const isOwn = (await viewer())?.id === owner.id;
  const lines = playlist.tracks.map(presentKeptLine);
  const heard = lines.flatMap(({ track }) => track ?? []);
  const covers = [...new Set(heard.map(({ coverUrl }) => coverUrl))];
  return (
    <Page>
      {isOwn && <Breadcrumbs crumbs={[{ label: "Playlists", href: "/playlists" }, { label: name }]} />}
      <div className="mt-6 mb-10 grid items-end gap-8 sm:grid-cols-[14rem_minmax(0,1fr)] sm:gap-12">
        <PlaylistCover covers={covers} className="max-sm:max-w-56" />
        <div className="min-w-0">
          <h1 className="display-1 break-words">{name}</h1>
          {description && <p className="mt-4 prose-measure whitespace-pre-line text-lg">{description}</p>}
          <p className="mt-4 flex flex-wrap items-center gap-x-1.5 text-muted">
            {owner.name} <span aria-hidden>·</span> {beatCount(lines.length)} <span aria-hidden>·</span>
            <Visibility isPublic={isPublic} />
          </p>
          <div className="mt-6 flex flex-wrap gap-3">
            <PlayAll tracks={playable(heard)} />
            {isOwn && (
              <OwnPlaylistActions
                playlist={{ name, description, isPublic }}
                edit={submitEdit.bind(null, id)}
                remove={submitDelete.bind(null, id)}
              />
            )}
          </div>
        </div>
      </div>
      {lines.length > 0 && <h2 className="sr-only">Beats</h2>}
      {lines.length === 0 ? (
        <EmptyState title="Nothing in it yet">
          {isOwn
            ? "Choose “Add to playlist” behind the three dots of any beat."
            : "Come back when its owner has put something in."}
        </EmptyState>
      ) : isOwn ? (
        <PlaylistOrder
          lines={lines}
          version={version}
          order={submitOrder.bind(null, id)}
          remove={submitRemove.bind(null, id)}
        />
      ) : (
        <KeptList lines={lines} />
      )}
    </Page>
  );
}
