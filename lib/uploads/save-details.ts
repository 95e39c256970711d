import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { uploads } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { readFields } from "@/lib/people/fields";
import { uploadOf } from "./upload";

const text = (most: number) => z.string().max(most).optional();

/** What is typed about a beat before it is one, as far as it got: whether it holds is asked when the beat is made. */
export const UploadDetails = z.strictObject({
  title: text(200),
  genre: text(40),
  mood: text(40),
  bpm: text(10),
  key: text(10),
  scale: text(10),
  tags: text(500),
  description: text(4000),
});
export type UploadDetails = z.output<typeof UploadDetails>;

/** Keeps what the producer typed so far beside an upload of theirs. Fails with `not_found` once it is a beat. */
export async function saveDetails(ctx: Ctx, input: { uploadId: string; details: unknown }): Promise<void> {
  const { id } = asProducer(ctx);
  const details = readFields(UploadDetails, input.details);
  const [saved] = await ctx.db
    .update(uploads)
    .set({ details })
    .where(and(uploadOf(id), eq(uploads.id, input.uploadId), isNull(uploads.trackId)))
    .returning({ id: uploads.id });
  if (!saved) fail("not_found");
}
