import { renderToBuffer } from "@react-pdf/renderer";
import { Certificate, type CertificateToRender } from "./certificate";
import { legible } from "./legible";

/**
 * Draws a certificate. The same input gives the same bytes in any process: the date is that of issue, the file id
 * is made of them, and nothing is drawn at random. Once a thread only: the font reader keeps glyphs of one document
 * and sets the next one differently. Use `renderCertificatePdf`, which takes a fresh thread each time.
 */
export async function drawCertificate(certificate: CertificateToRender): Promise<Uint8Array> {
  return renderToBuffer(<Certificate {...(await legible(certificate))} />);
}
