import { asProducer, type Ctx } from "@/lib/acts/context";
import { ownUpload, type Upload } from "./upload";

/** One of the signed-in producer's uploads. Fails with `not_found`. */
export async function readUpload(ctx: Ctx, { uploadId }: { uploadId: string }): Promise<Upload> {
  return ownUpload(ctx.db, { uploadId, producerId: asProducer(ctx).id });
}
