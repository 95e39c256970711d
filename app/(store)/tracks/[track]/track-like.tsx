import { LikeButton } from "@/components/listening/like-button";
import { TrackActions } from "@/components/listening/track-actions";
import type { PlayerTrack } from "@/components/player/player-track";
import { pageContext } from "@/lib/auth/viewer";
import { trackLikeState } from "@/lib/likes/read-likes";

/** The heart of a track with its number, and what else one does with it. */
export async function TrackLike({ track }: { track: PlayerTrack }) {
  return (
    <div className="flex shrink-0">
      <LikeButton
        id={track.id}
        name={track.title}
        known={await trackLikeState(await pageContext(), Number(track.id))}
      />
      <TrackActions track={track} size="md" />
    </div>
  );
}
