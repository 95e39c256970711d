import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { and, eq, inArray, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { uploads } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { examine } from "@/lib/audio/examine";
import { crashPoint } from "@/lib/crash-point";
import { enqueue } from "@/lib/jobs/enqueue";
import { discardBytes } from "./discard-bytes";
import { type Kept, keepFiles } from "./keep-files";
import { putTogether } from "./put-together";
import { type Refusal, refusalOf } from "./refusals";
import type { UploadRow } from "./upload";

/** What processing is doing, as it is shown while it does it. */
type Step = "putting_together" | "examining" | "keeping";
// Examining and making is nearly all of it: its share of the bar.
const EXAMINED = { from: 5, to: 90 };

/** A file that takes the worker with it so often is not tried again: the next sale waits for a worker too. */
const DEATHS = 5;

/**
 * Examines an upload that is all here, and makes of a master every file that is heard and sold. Runs to the same end
 * however often it is begun: each file has its place, is written whole or not at all, and the row says last that it is
 * there. The bytes are kept exactly as they came.
 */
export async function processUpload(ctx: Ctx, { uploadId }: { uploadId: string }): Promise<void> {
  const [upload] = await ctx.db
    .update(uploads)
    .set({ status: "processing", progress: 0, begun: sql`${uploads.begun} + 1`, activeAt: ctx.now })
    .where(and(eq(uploads.id, uploadId), inArray(uploads.status, ["received", "processing"])))
    .returning();
  if (!upload) return;
  if (upload.begun > DEATHS) {
    await finish(ctx, upload, { refusal: "too_hard", detail: null });
    return discardBytes(ctx.db, uploadId);
  }
  const folder = await mkdtemp(path.join(tmpdir(), "beatpass-upload-"));
  try {
    const outcome = await work(ctx, upload, folder);
    await finish(ctx, upload, outcome);
  } catch (error) {
    await ctx.db
      .update(uploads)
      .set({ begun: sql`${uploads.begun} - 1` })
      .where(eq(uploads.id, uploadId));
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  await discardBytes(ctx.db, uploadId);
}

type Outcome = Kept | { refusal: Refusal; detail: string | null };

async function work(ctx: Ctx, upload: UploadRow, folder: string): Promise<Outcome> {
  const say = (step: Step, progress: number) => tell(ctx, upload.id, step, progress);
  await say("putting_together", 1);
  const whole = path.join(folder, "whole");
  const sha256 = await putTogether(ctx.db, upload, whole);
  await say("examining", EXAMINED.from);
  const { id, purpose } = upload;
  const examined = await examine({ path: whole, folder, purpose }, (percent) => {
    const progress = EXAMINED.from + ((EXAMINED.to - EXAMINED.from) * percent) / 100;
    // What is shown may miss a step; the work itself goes on.
    say("examining", Math.round(progress)).catch(() => {});
  });
  if ("refused" in examined) return { refusal: refusalOf(purpose, examined), detail: examined.detail };
  crashPoint("upload:examined");
  await say("keeping", EXAMINED.to);
  const kept = await keepFiles(id, { whole, sha256, size: upload.size }, examined);
  crashPoint("upload:kept");
  return kept;
}

async function tell(ctx: Ctx, uploadId: string, step: Step, progress: number): Promise<void> {
  await ctx.db
    .update(uploads)
    .set({ step, progress })
    .where(and(eq(uploads.id, uploadId), eq(uploads.status, "processing")));
}

/** Says how it ended, unless the producer gave it up meanwhile: then its files go with it. */
async function finish(ctx: Ctx, { id, purpose, trackId }: UploadRow, outcome: Outcome): Promise<void> {
  const result =
    "refusal" in outcome
      ? { status: "refused" as const, refusal: outcome.refusal, refusalDetail: outcome.detail }
      : { status: "ready" as const, ...outcome };
  await transaction(ctx.db, async (tx) => {
    const [ended] = await tx
      .update(uploads)
      .set({ ...result, step: null, progress: 100, activeAt: ctx.now })
      .where(and(eq(uploads.id, id), eq(uploads.status, "processing")))
      .returning({ status: uploads.status });
    if (ended?.status === "ready" && purpose !== "master" && trackId !== null)
      await enqueue(tx, "pack-files", { trackId, kind: purpose });
    if (!ended && "storageKey" in outcome)
      await tx
        .update(uploads)
        .set({ storageKey: outcome.storageKey, files: outcome.files })
        .where(and(eq(uploads.id, id), eq(uploads.status, "abandoned")));
  });
}
