import { mediaRoute } from "@/app/media/media-route";
import { collectionCover } from "@/lib/collections/cover";

/** The cover of a collection; `?size=small` is the one for lists. */
export const GET = mediaRoute((ctx, collectionId, url) =>
  collectionCover(ctx, { collectionId, size: url.searchParams.get("size") === "small" ? "small" : "full" }),
);
