"use client";

import { useEffect, useSyncExternalStore } from "react";
import { toast } from "sonner";
import { type Likeable, type LikeState, UNKNOWN } from "./like-store";
import { useListening } from "./listening-provider";

/** How something stands with the one who looks, and the click that changes it. `known` is what the page knows. */
export function useLike({ of, id }: Likeable, known?: LikeState): LikeState & { toggle: () => void } {
  const { likes, signedIn, askToSignIn } = useListening();
  const liked = known?.liked;
  const count = known?.likes;
  useEffect(() => {
    if (liked === undefined || count === undefined) likes.want({ of, id });
    else likes.know({ of, id }, { liked, likes: count });
  }, [likes, of, id, liked, count]);
  const held = useSyncExternalStore(
    likes.subscribe,
    () => likes.read({ of, id }),
    () => UNKNOWN,
  );
  const state = held === UNKNOWN && known ? known : held;

  async function toggle() {
    if (!signedIn) return askToSignIn(of === "track" ? "like beats" : "like collections");
    const wrong = await likes.set({ of, id }, !state.liked);
    if (wrong) toast.error(wrong);
  }
  return { ...state, toggle };
}
