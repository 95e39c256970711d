import type { Ctx } from "@/lib/acts/context";
import { renderEvidencePdf } from "@/lib/pdf/render-evidence";
import { files } from "@/lib/storage/files";
import { gatherEvidence } from "./gather-evidence";

/** The job `render-evidence`: draws the cover of a dispute's evidence pack, as it stands now, and keeps it. */
export async function renderEvidence(ctx: Ctx, input: { disputeId: string }): Promise<void> {
  const { cover, coverKey } = await gatherEvidence(ctx.db, input.disputeId);
  if ((await files().size(coverKey)) !== null) return;
  const bytes = await renderEvidencePdf({ ...cover, preparedAt: ctx.now.toISOString() });
  await files().put(coverKey, bytes, "application/pdf");
}
