import { and, desc, eq, isNull, ne } from "drizzle-orm";
import { uploads } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { type Upload, uploadColumns, uploadOf } from "./upload";

/** More than there can be open, and as many refused ones as anybody looks at. */
const MOST = 100;

/**
 * The signed-in producer's masters that are no beat yet, the refused ones too, newest first; or, of a track of theirs,
 * the files that came besides its master.
 */
export async function listUploads(
  ctx: Ctx,
  { trackId }: { trackId?: number | undefined },
): Promise<Upload[]> {
  const { id } = asProducer(ctx);
  const rows = await ctx.db
    .select(uploadColumns)
    .from(uploads)
    .where(
      and(
        uploadOf(id),
        trackId === undefined ? eq(uploads.purpose, "master") : ne(uploads.purpose, "master"),
        trackId === undefined ? isNull(uploads.trackId) : eq(uploads.trackId, trackId),
      ),
    )
    .orderBy(desc(uploads.createdAt), desc(uploads.id))
    .limit(MOST);
  return rows as Upload[];
}
