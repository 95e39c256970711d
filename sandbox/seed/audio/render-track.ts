import { encodeMp3 } from "@/lib/audio/encode-mp3";
import { encodeWav } from "@/lib/audio/encode-wav";
import { durationMs, type Pcm } from "@/lib/audio/pcm";
import { peaks } from "@/lib/audio/peaks";
import { stemsZip } from "@/lib/audio/stems-zip";
import { tagged } from "@/lib/audio/tag";
import type { BeatSpec } from "./score/plan";
import type { Stereo } from "./stereo";
import { synthesizeBeat } from "./synthesize-beat";

export type TrackFileKind = "wav" | "wav_tagged" | "mp3_320" | "stems" | "preview";
export type TrackSpec = Omit<BeatSpec, "seconds"> & {
  /** Names the files inside the zip of stems. */
  title: string;
  /** Default `FULL_SECONDS`; tests take `SHORT_SECONDS`. */
  seconds?: number;
};
export type RenderedFile = { kind: TrackFileKind; filename: string; contentType: string; body: Uint8Array };
export type RenderedTrack = { files: RenderedFile[]; durationMs: number; peaks: number[] };

export const FULL_SECONDS = 32;
export const SHORT_SECONDS = 2;
const PEAK_COUNT = 400;

/** Plays a beat and makes every file of it that is ever sold or heard. Holds its thread for a second or three. */
export async function renderTrack(spec: TrackSpec): Promise<RenderedTrack> {
  const beat = synthesizeBeat({ ...spec, seconds: spec.seconds ?? FULL_SECONDS });
  const pcm = ({ left, right }: Stereo): Pcm => ({ sampleRate: beat.sampleRate, channels: [left, right] });
  const mix = pcm(beat.mix);
  const preview = tagged(mix);
  const stems = Object.entries(beat.stems).map(([name, stem]) => ({
    filename: `${spec.title.replace(/[/\\]/g, "-")} - ${name}.wav`,
    bytes: encodeWav(pcm(stem), 16),
  }));
  return {
    files: [
      { kind: "wav", filename: "master.wav", contentType: "audio/wav", body: encodeWav(mix, 16) },
      { kind: "wav_tagged", filename: "tagged.wav", contentType: "audio/wav", body: encodeWav(preview, 16) },
      { kind: "mp3_320", filename: "master.mp3", contentType: "audio/mpeg", body: await encodeMp3(mix, 320) },
      { kind: "stems", filename: "stems.zip", contentType: "application/zip", body: await stemsZip(stems) },
      {
        kind: "preview",
        filename: "preview.mp3",
        contentType: "audio/mpeg",
        body: await encodeMp3(preview, 128),
      },
    ],
    durationMs: durationMs(mix),
    peaks: peaks(mix, PEAK_COUNT),
  };
}
