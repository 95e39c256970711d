import type { FileStore } from "@/lib/storage/file-store";
import { type RenderedTrack, renderTrack, type TrackFileKind, type TrackSpec } from "./render-track";

export type TrackFile = {
  kind: TrackFileKind;
  key: string;
  size: number;
  sha256: string;
  contentType: string;
};
export type MadeTrack = { files: TrackFile[]; durationMs: number; peaks: number[] };

/** Renders a beat and puts its files under `keyPrefix`, such as `tracks/17`: master.wav, tagged.wav, master.mp3 … */
export async function makeTrackFiles(
  spec: TrackSpec,
  store: FileStore,
  keyPrefix: string,
  render: (spec: TrackSpec) => Promise<RenderedTrack> = renderTrack,
): Promise<MadeTrack> {
  const track = await render(spec);
  const files = await Promise.all(
    track.files.map(async ({ kind, filename, contentType, body }): Promise<TrackFile> => {
      const key = `${keyPrefix}/${filename}`;
      return { kind, key, contentType, ...(await store.put(key, body, contentType)) };
    }),
  );
  return { files, durationMs: track.durationMs, peaks: track.peaks };
}
