"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { PlayerTrack } from "@/components/player/player-track";
import { AddToPlaylist } from "@/components/playlists/add-to-playlist";
import type { PlaylistDesk } from "@/components/playlists/playlist-desk";
import { type LikeDesk, LikeStore, likedAmong } from "./like-store";
import { SignInPrompt } from "./sign-in-prompt";

type Listening = {
  likes: LikeStore;
  signedIn: boolean;
  /** Asks a stranger to sign in; `to` says what for: "like a beat". */
  askToSignIn(to: string): void;
  /** Opens the window that puts a track into a playlist. */
  addToPlaylist(track: Pick<PlayerTrack, "id" | "title">): void;
};

const ListeningContext = createContext<Listening | null>(null);

/** What listeners do with tracks wherever they meet them: like them, keep them. Stands once, in the root layout. */
export function ListeningProvider({
  viewerId,
  setLike,
  playlistDesk,
  children,
}: {
  /** Null when nobody is signed in. */
  viewerId: number | null;
  setLike: LikeDesk["set"];
  playlistDesk: PlaylistDesk;
  children: ReactNode;
}) {
  const [wish, setWish] = useState<string | null>(null);
  const [track, setTrack] = useState<Pick<PlayerTrack, "id" | "title"> | null>(null);
  // What one person likes says nothing of the next.
  const listening = useMemo<Listening>(
    () => ({
      likes: new LikeStore(viewerId === null ? null : { set: setLike, among: likedAmong }),
      signedIn: viewerId !== null,
      askToSignIn: setWish,
      addToPlaylist: viewerId === null ? () => setWish("keep beats in a playlist") : setTrack,
    }),
    [viewerId, setLike],
  );
  return (
    <ListeningContext value={listening}>
      {children}
      <SignInPrompt wish={wish} onClose={() => setWish(null)} />
      <AddToPlaylist track={track} desk={playlistDesk} onClose={() => setTrack(null)} />
    </ListeningContext>
  );
}

export function useListening(): Listening {
  const listening = useContext(ListeningContext);
  if (!listening) throw new Error("useListening stands outside ListeningProvider");
  return listening;
}
