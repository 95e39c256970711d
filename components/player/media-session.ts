import type { Player } from "./player";

/** Shows the track on the lock screen and obeys the keys of keyboards and headphones. Returns what ends it. */
export function bindMediaSession(player: Player): () => void {
  if (!("mediaSession" in navigator)) return () => {};
  const session = navigator.mediaSession;
  const acts: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = {
    play: () => player.toggle(),
    pause: () => player.toggle(),
    nexttrack: () => player.next(),
    previoustrack: () => player.previous(),
    seekto: (details) => player.seek(details.seekTime ?? 0),
  };
  for (const [action, handler] of Object.entries(acts))
    session.setActionHandler(action as MediaSessionAction, handler);

  let shown: string | undefined;
  const unsubscribe = player.subscribe(() => {
    const { track, status } = player.state;
    session.playbackState = status === "playing" ? "playing" : track ? "paused" : "none";
    if (!track || track.id === shown) return;
    shown = track.id;
    session.metadata = new MediaMetadata({
      title: track.title,
      artist: track.producer,
      artwork: [{ src: new URL(track.coverUrl, location.href).href }],
    });
  });
  let told = -1;
  const unsubscribeClock = player.subscribeClock(() => {
    const [position, duration] = [player.position(), player.duration()];
    if (Math.floor(position) === told || duration === 0) return;
    told = Math.floor(position);
    session.setPositionState?.({ position: Math.min(position, duration), duration });
  });
  return () => {
    unsubscribe();
    unsubscribeClock();
    for (const action of Object.keys(acts)) session.setActionHandler(action as MediaSessionAction, null);
  };
}
