import { mediaRoute } from "@/app/media/media-route";
import { preview } from "@/lib/tracks/preview";

/** The tagged preview that the player plays. */
export const GET = mediaRoute((ctx, trackId) => preview(ctx, { trackId }));
