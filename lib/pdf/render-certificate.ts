import { inBoundedThread } from "./bounded-thread";
import type { CertificateToRender } from "./certificate";

const THREAD = new URL("./render-thread.ts", import.meta.url);

// One document at a time: a flood of renders waits in line and leaves the other core to everything else.
let last: Promise<unknown> = Promise.resolve();

/**
 * The PDF of a certificate: the same bytes for the same certificate, every time, in any process. Throws when the
 * renderer fails, hangs or runs out of memory; asking again is safe.
 */
export function renderCertificatePdf(certificate: CertificateToRender): Promise<Uint8Array> {
  const rendered = last.then(() => inBoundedThread<Uint8Array>(THREAD, certificate));
  last = rendered.catch(() => {});
  return rendered;
}
