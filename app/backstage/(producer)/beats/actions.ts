"use server";

import { z } from "zod";
import { saving } from "@/app/saving";
import type { BulkOutcome } from "@/components/beats/bulk-outcome";
import type { Saved } from "@/components/presets/saving";
import { pageContext } from "@/lib/auth/viewer";
import { bulkEdit } from "@/lib/tracks/bulk-edit";
import { createTrackFromUpload } from "@/lib/tracks/create-track-from-upload";
import { deleteTrack } from "@/lib/tracks/delete-track";
import { editTrack } from "@/lib/tracks/edit-track";
import { publishTrack } from "@/lib/tracks/publish-track";
import { setSaleTerms } from "@/lib/tracks/set-sale-terms";
import { unpublishTrack } from "@/lib/tracks/unpublish-track";
import { cancelUpload } from "@/lib/uploads/cancel-upload";
import { saveDetails } from "@/lib/uploads/save-details";

// A server action is an address that anyone may post anything to; the acts check the rest of it by field.
const TrackId = z.int().positive();
const UploadId = z.uuid();
const Fields = z.record(z.string(), z.unknown());

/** Saves how a beat is sold. The act checks `sale` by field. */
export async function saveSale(trackId: number, sale: Record<string, unknown>): Promise<Saved> {
  const id = TrackId.parse(trackId);
  const ctx = await pageContext();
  return saving(() => setSaleTerms(ctx, { trackId: id, sale }));
}

/** Saves what a beat says of itself. */
export async function saveBeat(trackId: number, changes: Record<string, unknown>): Promise<Saved> {
  const id = TrackId.parse(trackId);
  const ctx = await pageContext();
  return saving(() => editTrack(ctx, { trackId: id, changes }));
}

/** Makes a draft of an upload and publishes it, if that is wanted; `id` is the beat's once there is one. */
export async function makeBeat(
  uploadId: string,
  details: Record<string, unknown>,
  publish: boolean,
): Promise<{ id: number | null; refused: Saved }> {
  const [upload, fields] = [UploadId.parse(uploadId), Fields.parse(details)];
  const ctx = await pageContext();
  let id: number | null = null;
  const refused = await saving(async () => {
    ({ id } = await createTrackFromUpload(ctx, { uploadId: upload, fields }));
    if (publish) await publishTrack(ctx, { trackId: id });
  });
  return { id, refused };
}

export async function keepDetails(uploadId: string, details: Record<string, unknown>): Promise<void> {
  const id = UploadId.parse(uploadId);
  await saveDetails(await pageContext(), { uploadId: id, details });
}

export async function giveUp(uploadId: string): Promise<Saved> {
  const id = UploadId.parse(uploadId);
  const ctx = await pageContext();
  return saving(() => cancelUpload(ctx, { uploadId: id }));
}

export async function publish(trackId: number): Promise<Saved> {
  const id = TrackId.parse(trackId);
  const ctx = await pageContext();
  return saving(() => publishTrack(ctx, { trackId: id }));
}

export async function unpublish(trackId: number): Promise<Saved> {
  const id = TrackId.parse(trackId);
  const ctx = await pageContext();
  return saving(() => unpublishTrack(ctx, { trackId: id }));
}

export async function remove(trackId: number): Promise<Saved> {
  const id = TrackId.parse(trackId);
  const ctx = await pageContext();
  return saving(() => deleteTrack(ctx, { trackId: id }));
}

/** Does one thing to many beats, and answers what each came to. */
export async function editMany(bulk: Record<string, unknown>): Promise<BulkOutcome> {
  const given = Fields.parse(bulk);
  const ctx = await pageContext();
  let outcome: BulkOutcome = { errors: {}, message: null, refused: [] };
  const refused = await saving(async () => {
    const results = await bulkEdit(ctx, given);
    const refusals = results.flatMap(({ trackId, refused: why }) =>
      why ? [{ trackId, why: why.sentences.join(" ") }] : [],
    );
    outcome = { errors: {}, message: null, refused: refusals };
  });
  return refused ? { ...refused, refused: [] } : outcome;
}
