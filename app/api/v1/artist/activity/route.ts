import { artistActivity as contract } from "@/lib/activity/contract";
import { presentActivity } from "@/lib/activity/present";
import { readActivity } from "@/lib/activity/read-activity";
import { readUploadMap } from "@/lib/activity/read-upload-map";
import { topTracks } from "@/lib/activity/top-tracks";
import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";

export const GET = handle(contract, async (ctx, { query: { range } }) => {
  const [activity, top, map] = await Promise.all([
    readActivity(ctx, { range }),
    topTracks(ctx, { range, limit: 10 }),
    readUploadMap(ctx),
  ]);
  return succeed(presentActivity(activity, top, map));
});
