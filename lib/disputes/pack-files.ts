import { ZipFile } from "yazl";

export type PackedFile = { name: string; bytes: Uint8Array };

/** A ZIP of small files, held in memory. */
export async function packFiles(packed: PackedFile[], mtime: Date): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { name, bytes } of packed) zip.addBuffer(Buffer.from(bytes), name, { mtime, mode: 0o100644 });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
