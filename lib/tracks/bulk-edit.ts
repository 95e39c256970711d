import type { z } from "zod";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { Failure, type Reason } from "@/lib/errors";
import { readFields } from "@/lib/people/fields";
import { BulkFields } from "./bulk-fields";
import { deleteTrack } from "./delete-track";
import { editTrack } from "./edit-track";
import { publishTrack } from "./publish-track";
import { readOwnTrack } from "./read-own-track";
import { setSaleTerms } from "./set-sale-terms";
import { unpublishTrack } from "./unpublish-track";

export type BulkResult = { trackId: number; refused: { reason: Reason; sentences: string[] } | null };
type Bulk = z.output<typeof BulkFields>;

/**
 * Does one thing to many of the signed-in producer's tracks, each by itself: what one refuses does not hold up the
 * others, and no track is left half changed. Answers in the order given. Fails as a whole with `validation_failed` only.
 */
export async function bulkEdit(ctx: Ctx, input: unknown): Promise<BulkResult[]> {
  asProducer(ctx);
  const bulk = readFields(BulkFields, input);
  const results: BulkResult[] = [];
  for (const trackId of bulk.track_ids) results.push({ trackId, refused: await attempt(ctx, bulk, trackId) });
  return results;
}

async function attempt(ctx: Ctx, bulk: Bulk, trackId: number): Promise<BulkResult["refused"]> {
  try {
    await ACTIONS[bulk.action](ctx, trackId, bulk);
    return null;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const fields = Object.values(error.details.fields ?? {}).flat();
    return { reason: error.reason, sentences: fields.length > 0 ? fields : [error.message] };
  }
}

const ACTIONS: Record<Bulk["action"], (ctx: Ctx, trackId: number, bulk: Bulk) => Promise<unknown>> = {
  publish: (ctx, trackId) => publishTrack(ctx, { trackId }),
  unpublish: (ctx, trackId) => unpublishTrack(ctx, { trackId }),
  delete: (ctx, trackId) => deleteTrack(ctx, { trackId }),
  sell: (ctx, trackId, { sale }) => setSaleTerms(ctx, { trackId, sale }),
  edit: editOne,
};

async function editOne(ctx: Ctx, trackId: number, { changes = {} }: Bulk): Promise<void> {
  const { add_tags: added = [], remove_tags: removed = [], ...fields } = changes;
  const isTagged = added.length > 0 || removed.length > 0;
  const { tags } = isTagged ? await readOwnTrack(ctx, { trackId }) : { tags: [] };
  const kept = [...new Set([...tags, ...added])].filter((tag) => !removed.includes(tag));
  await editTrack(ctx, {
    trackId,
    changes: { ...fields, ...(isTagged && { tags: kept }) },
  });
}
