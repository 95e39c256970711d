import type { CertificateToRender } from "./certificate";
import { renderInLine } from "./render-in-line";

const THREAD = new URL("./render-thread.ts", import.meta.url);

/**
 * The PDF of a certificate: the same bytes for the same certificate, every time, in any process. Throws when the
 * renderer fails, hangs or runs out of memory; asking again is safe.
 */
export function renderCertificatePdf(certificate: CertificateToRender): Promise<Uint8Array> {
  return renderInLine(THREAD, certificate);
}
