import { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A file name inside the zip, such as `Night Bus - drums.wav`, and its bytes. */
export type Stem = { filename: string; bytes: Uint8Array };
/** The same where the bytes are too many to hold: `open` is called when their turn has come. */
export type StoredStem = { filename: string; open: () => Promise<Readable> };

// Zip keeps local time without a zone: built from local parts, it gives the same bytes in every zone.
const FIXED_TIME = new Date(2020, 0, 1, 0, 0, 0);

/** The stems in one zip, in the order given, stored: sound hardly shrinks. Same stems, same bytes, same hash. */
export function zipOfStems(stems: StoredStem[]): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  // What an entry's stream fails with must end the whole, or whoever reads the zip would wait for ever.
  const fail = (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on("error", fail);
  for (const { filename, open } of stems) {
    zip.addReadStreamLazy(
      filename,
      { mtime: FIXED_TIME, mode: 0o100644, compress: false, forceDosTimestamp: true },
      (give) => {
        open().then((stream) => give(null, stream.on("error", fail)), fail);
      },
    );
  }
  zip.end();
  return out;
}

/** The whole zip in memory. */
export async function stemsZip(stems: Stem[]): Promise<Uint8Array> {
  const stored = stems.map(({ filename, bytes }) => ({ filename, open: async () => Readable.from([bytes]) }));
  return Buffer.concat(await zipOfStems(stored).toArray());
}
