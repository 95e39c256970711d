import { presentPlaylist } from "@/app/(store)/playlists/present-playlist";
import { presentTracks } from "@/app/(store)/present-track";
import { PlaylistGrid } from "@/components/playlists/playlist-grid";
import { TrackGrid } from "@/components/tracks/track-grid";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { pageContext } from "@/lib/auth/viewer";
import { listPublicPlaylists } from "@/lib/playlists/list-playlists";
import { listShownLikes } from "@/lib/profiles/list-shown-likes";
import type { PublicUser } from "@/lib/profiles/read-user";

const MOST_PLAYLISTS = 12;
const MOST_LIKES = 8;

/** What a person shares: public playlists, and what they like. */
export async function Shared({ user }: { user: PublicUser }) {
  const ctx = await pageContext();
  const [playlists, likes] = await Promise.all([
    listPublicPlaylists(ctx, { user: String(user.id), limit: MOST_PLAYLISTS }),
    listShownLikes(ctx, { userId: user.id, limit: MOST_LIKES }),
  ]);
  if (playlists.rows.length === 0 && likes.length === 0) {
    return (
      <EmptyState
        title="Nothing shared yet"
        action={<LinkButton href="/tracks">Browse the catalog</LinkButton>}
      >
        {user.isOwn
          ? "Beats that you like, and playlists that you make public, appear here."
          : `${user.name} has no public playlist, and likes no beat so far.`}
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-16">
      {playlists.rows.length > 0 && (
        <Section title="Playlists">
          <PlaylistGrid playlists={playlists.rows.map(presentPlaylist)} />
        </Section>
      )}
      {likes.length > 0 && (
        <Section
          title="Likes"
          actions={
            user.isOwn && (
              <LinkButton href="/likes" size="sm">
                All of them
              </LinkButton>
            )
          }
        >
          <TrackGrid tracks={presentTracks(likes)} />
        </Section>
      )}
    </div>
  );
}
