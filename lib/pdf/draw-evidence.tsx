import { renderToBuffer } from "@react-pdf/renderer";
import { Evidence, type EvidenceToRender } from "./evidence";
import { legible } from "./legible";

/** Draws an evidence pack's cover; once a thread, as drawCertificate. */
export async function drawEvidence(evidence: EvidenceToRender): Promise<Uint8Array> {
  return renderToBuffer(<Evidence {...(await legible(evidence))} />);
}
