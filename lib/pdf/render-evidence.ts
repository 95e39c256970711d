import type { EvidenceToRender } from "./evidence";
import { renderInLine } from "./render-in-line";

const THREAD = new URL("./evidence-thread.ts", import.meta.url);

/** The readable part of an evidence pack, as PDF. Throws when the renderer fails, hangs or runs out of memory. */
export function renderEvidencePdf(evidence: EvidenceToRender): Promise<Uint8Array> {
  return renderInLine(THREAD, evidence);
}
