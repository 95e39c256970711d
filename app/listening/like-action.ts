"use server";

import { orWrong } from "@/app/listening/or-wrong";
import type { LikeAnswer, Likeable } from "@/components/listening/like-store";
import { pageContext } from "@/lib/auth/viewer";
import { likeCollection, unlikeCollection } from "@/lib/likes/like-collection";
import { likeTrack, unlikeTrack } from "@/lib/likes/like-track";

/** Likes a track or collection, or no longer. */
export async function setLike({ of, id }: Likeable, on: boolean): Promise<LikeAnswer> {
  const ctx = await pageContext();
  if (of === "track") return orWrong((on ? likeTrack : unlikeTrack)(ctx, { trackId: Number(id) }));
  return orWrong((on ? likeCollection : unlikeCollection)(ctx, { collectionId: Number(id) }));
}
