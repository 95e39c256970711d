import { and, eq, inArray, isNull, lt, or } from "drizzle-orm";
import { uploads } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { after } from "@/lib/clock";
import { discardBytes, withLeftBytes } from "./discard-bytes";
import { STUCK_AFTER, UNFINISHED_AT_MOST, UNFINISHED_FOR, UNUSED_FOR } from "./limits";
import { orderProcessing } from "./order-processing";

/**
 * Gives up what stands still: an upload that nobody goes on with, and a finished one that never became a beat; with
 * their bytes. Orders the processing again that shows no sign of life. A round an hour.
 */
export async function sweepUploads(ctx: Ctx): Promise<void> {
  const idle = (time: number) => lt(uploads.activeAt, after(ctx.now, -time));
  const isOver = or(
    and(
      eq(uploads.status, "receiving"),
      or(idle(UNFINISHED_FOR), lt(uploads.createdAt, after(ctx.now, -UNFINISHED_AT_MOST))),
    ),
    and(inArray(uploads.status, ["ready", "refused"]), isNull(uploads.trackId), idle(UNUSED_FOR)),
  );
  const over = await ctx.db
    .update(uploads)
    .set({ status: "abandoned" })
    .where(isOver)
    .returning({ id: uploads.id });
  for (const { id } of over) await discardBytes(ctx.db, id);
  for (const id of await withLeftBytes(ctx.db)) await discardBytes(ctx.db, id);

  const stuck = await ctx.db
    .select()
    .from(uploads)
    .where(and(inArray(uploads.status, ["received", "processing"]), idle(STUCK_AFTER)));
  for (const upload of stuck) await orderProcessing(ctx.db, upload);
}
