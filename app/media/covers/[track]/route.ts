import { mediaRoute } from "@/app/media/media-route";
import { cover } from "@/lib/tracks/cover";

/** The cover of a track; `?size=small` is the one for lists. */
export const GET = mediaRoute((ctx, trackId, url) =>
  cover(ctx, { trackId, size: url.searchParams.get("size") === "small" ? "small" : "full" }),
);
