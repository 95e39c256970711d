import { ZipFile } from "yazl";

/** A file name inside the zip, such as `Night Bus - drums.wav`, and its bytes. */
export type Stem = { filename: string; bytes: Uint8Array };

// Zip keeps local time without a zone: built from local parts, it gives the same bytes in every zone.
const FIXED_TIME = new Date(2020, 0, 1, 0, 0, 0);

/** The stems in one zip, in the order given, stored: sound hardly shrinks. Same stems, same bytes, same hash. */
export async function stemsZip(stems: Stem[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { filename, bytes } of stems) {
    const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    zip.addBuffer(body, filename, {
      mtime: FIXED_TIME,
      mode: 0o100644,
      compress: false,
      forceDosTimestamp: true,
    });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
