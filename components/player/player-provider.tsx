"use client";

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { bindMediaSession } from "./media-session";
import { Player, type PlayerState, silentState } from "./player";
import type { PlayerTrack } from "./player-track";
import { bindShortcuts } from "./shortcuts";

const PlayerContext = createContext<Player | null>(null);
const QueueContext = createContext<PlayerTrack[] | undefined>(undefined);

/** Holds the one player. Stands in the root layout, which navigation never replaces. */
export function PlayerProvider({ children }: { children: ReactNode }) {
  const [player] = useState(() => new Player());

  useEffect(() => {
    player.restore();
    const unbind = [bindShortcuts(player), bindMediaSession(player)];
    return () => {
      for (const stop of unbind) stop();
    };
  }, [player]);

  return <PlayerContext value={player}>{children}</PlayerContext>;
}

/** The player itself, to steer it. */
export function usePlayer(): Player {
  const player = useContext(PlayerContext);
  if (!player) throw new Error("usePlayer stands outside PlayerProvider");
  return player;
}

/** What the player does now; redraws on every change but the clock's. */
export function usePlayerState(): PlayerState {
  const player = usePlayer();
  return useSyncExternalStore(
    player.subscribe,
    () => player.state,
    () => silentState,
  );
}

/** Seconds played, in tenths; redraws with the clock. */
export function usePosition(): number {
  const player = usePlayer();
  return useSyncExternalStore(
    player.subscribeClock,
    () => Math.round(player.position() * 10) / 10,
    () => 0,
  );
}

/** Makes a list of tracks the queue of every play button inside. */
export function QueueScope({ tracks, children }: { tracks: PlayerTrack[]; children: ReactNode }) {
  return <QueueContext value={tracks}>{children}</QueueContext>;
}

/** The queue that the nearest `QueueScope` gives. */
export function useQueueScope(): PlayerTrack[] | undefined {
  return useContext(QueueContext);
}
