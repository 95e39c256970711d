import { createReadStream } from "node:fs";
import type { ContentFacts, KeptFile } from "@/db/schema/documents";
import type { Found } from "@/lib/audio/examine";
import { files } from "@/lib/storage/files";
import type { UploadRow } from "./upload";

export type Kept = Pick<UploadRow, "content" | "durationMs" | "peaks" | "storageKey" | "sha256" | "files">;

const ORIGINALS: Record<ContentFacts["container"], { name: string; contentType: string }> = {
  wav: { name: "master.wav", contentType: "audio/wav" },
  flac: { name: "master.flac", contentType: "audio/flac" },
  aiff: { name: "master.aiff", contentType: "audio/aiff" },
  zip: { name: "archive.zip", contentType: "application/zip" },
  midi: { name: "notes.mid", contentType: "audio/midi" },
};

/**
 * Puts the original, byte for byte, and what was made of it into the store, under names of our own. A master stands
 * among the files of its beat as what it is: the `wav`, or the `flac` or `aiff` beside the WAV that was made of it.
 */
export async function keepFiles(
  uploadId: string,
  original: { whole: string; sha256: string; size: number },
  { content, durationMs, peaks, files: made = [] }: Found,
): Promise<Kept> {
  const { name, contentType } = ORIGINALS[content.container];
  const storageKey = `sound/${uploadId}/${name}`;
  const stored = await files().put(storageKey, createReadStream(original.whole), contentType);
  if (stored.sha256 !== original.sha256) throw new Error(`the original of ${uploadId} changed on its way`);
  const kept: KeptFile[] = [];
  for (const { kind, path, contentType: type } of made) {
    const key = `sound/${uploadId}/${kind}.${type === "audio/wav" ? "wav" : "mp3"}`;
    kept.push({ kind, key, contentType: type, ...(await files().put(key, createReadStream(path), type)) });
  }
  const { container } = content;
  if (made.length > 0 && container !== "zip" && container !== "midi")
    kept.unshift({ kind: container, key: storageKey, contentType, ...stored });
  return {
    content,
    durationMs: durationMs ?? null,
    peaks: peaks ?? [],
    storageKey,
    sha256: original.sha256,
    files: kept,
  };
}
