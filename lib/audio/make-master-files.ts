import { closeSync, openSync, writeSync } from "node:fs";
import path from "node:path";
import { type Mp3Bitrate, openMp3 } from "./encode-mp3";
import { type WavShape, wavHeader, wavPadding, wavSamples } from "./encode-wav";
import { peakMeter } from "./peaks";
import type { Sound } from "./sound";
import { tagger } from "./tag";

export type MadeKind = "wav" | "wav_tagged" | "mp3_320" | "mp3_256" | "preview";
/** A file that was written into the folder given. */
export type MadeFile = { kind: MadeKind; path: string; contentType: string };

const PEAK_COUNT = 400;
const MP3S: { kind: MadeKind; bitrate: Mp3Bitrate; isTagged: boolean }[] = [
  { kind: "mp3_320", bitrate: 320, isTagged: false },
  { kind: "mp3_256", bitrate: 256, isTagged: false },
  { kind: "preview", bitrate: 128, isTagged: true },
];

/**
 * Makes every file of a master that is ever heard or sold, in one pass and in memory for a stretch of it only; a WAV
 * master is its own WAV. Samples of up to 24 bits come through unchanged. Holds its thread: call it in one with bounds.
 */
export async function makeMasterFiles(
  sound: Sound,
  { frames, folder, onMade }: { frames: number; folder: string; onMade: (frames: number) => void },
): Promise<{ files: MadeFile[]; peaks: number[] }> {
  const shape: WavShape = { ...sound, frames, bits: sound.bits <= 16 ? 16 : 24 };
  const plain = sound.container === "wav" ? [] : [openWav(folder, "wav", shape)];
  const tagged = [openWav(folder, "wav_tagged", shape)];
  for (const { kind, bitrate, isTagged } of MP3S)
    (isTagged ? tagged : plain).push(await openMp3File(folder, kind, sound, bitrate));
  const writers = [...plain, ...tagged];

  const tag = tagger({ sampleRate: sound.sampleRate, frames });
  const meter = peakMeter(frames, PEAK_COUNT);
  let made = 0;
  try {
    for await (const block of sound.blocks()) {
      const spoken = tag(block, made);
      for (const writer of plain) writer.write(block);
      for (const writer of tagged) writer.write(spoken);
      meter.hear(block);
      made += block[0]?.length ?? 0;
      onMade(made);
    }
  } finally {
    for (const writer of writers) writer.end();
  }
  return { files: writers.map(({ file }) => file), peaks: meter.peaks() };
}

type Writer = { file: MadeFile; write(block: Float32Array[]): void; end(): void };

function openWav(folder: string, kind: MadeKind, shape: WavShape): Writer {
  const file = { kind, path: path.join(folder, `${kind}.wav`), contentType: "audio/wav" };
  const out = openSync(file.path, "w");
  writeSync(out, wavHeader(shape));
  return {
    file,
    write: (block) => writeSync(out, wavSamples(block, shape.bits)),
    end() {
      writeSync(out, wavPadding(shape));
      closeSync(out);
    },
  };
}

async function openMp3File(
  folder: string,
  kind: MadeKind,
  sound: Sound,
  bitrate: Mp3Bitrate,
): Promise<Writer> {
  const file = { kind, path: path.join(folder, `${kind}.mp3`), contentType: "audio/mpeg" };
  const stream = await openMp3(sound, bitrate);
  const out = openSync(file.path, "w");
  return {
    file,
    write: (block) => writeSync(out, stream.encode(block)),
    end() {
      writeSync(out, stream.end());
      closeSync(out);
    },
  };
}
