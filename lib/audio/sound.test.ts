import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { encodeAiff } from "@/sandbox/testing/audio/encode-aiff";
import { encodeFlac } from "@/sandbox/testing/audio/encode-flac";
import { someSound } from "@/sandbox/testing/audio/sound";
import { patience, seeded } from "@/sandbox/testing/seeded";
import { checkMaster } from "./check-master";
import { decodeWav } from "./decode-wav";
import { encodeWav } from "./encode-wav";
import { makeMasterFiles } from "./make-master-files";
import { frameCount, type Pcm } from "./pcm";
import { peaks } from "./peaks";
import { sniff } from "./sniff";
import { openSound } from "./sound";
import { bytesSource } from "./source";
import { UnreadableSound } from "./unreadable";

// The FLAC decoder says on the console what it also answers.
beforeAll(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterAll(() => {
  vi.restoreAllMocks();
});

/** Samples that a file of so many bits can hold exactly. */
const exact = (bits: 16 | 24, given?: Parameters<typeof someSound>[0]) =>
  decodeWav(encodeWav(someSound(given), bits));
const open = (bytes: Uint8Array) => openSound(bytesSource(bytes));

async function whole(bytes: Uint8Array): Promise<Pcm> {
  const sound = open(bytes);
  const blocks = await Array.fromAsync(sound.blocks());
  const channels = Array.from({ length: sound.channels }, (_, channel) => {
    const parts = blocks.map((block) => block[channel] ?? new Float32Array());
    const joined = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      joined.set(part, at);
      at += part.length;
    }
    return joined;
  });
  return { sampleRate: sound.sampleRate, channels };
}

const check = (bytes: Uint8Array) =>
  checkMaster(open(bytes), () => {}).then(
    (frames) => frames,
    (error) => {
      expect(error).toBeInstanceOf(UnreadableSound);
      return [error.why, error.detail];
    },
  );

describe("every container gives the samples that went in, to the bit", () => {
  const pcm16 = exact(16);
  const pcm24 = exact(24, { sampleRate: 96_000, channels: 1 });
  test.each([
    ["WAV of 16 bits", encodeWav(pcm16, 16), pcm16],
    ["WAV of 24 bits", encodeWav(pcm24, 24), pcm24],
    ["FLAC of 16 bits", encodeFlac(pcm16, 16), pcm16],
    ["FLAC of 24 bits", encodeFlac(pcm24, 24), pcm24],
    ["FLAC that does not know its length", encodeFlac(pcm16, 16, { knowsLength: false }), pcm16],
    ["AIFF of 16 bits", encodeAiff(pcm16, { bits: 16 }), pcm16],
    ["AIFF of 24 bits", encodeAiff(pcm24, { bits: 24 }), pcm24],
    ["AIFF of 32 bits", encodeAiff(pcm24, { bits: 32 }), pcm24],
    ["AIFF-C with its bytes turned", encodeAiff(pcm16, { bits: 16, kind: "sowt" }), pcm16],
    ["AIFF-C in floats", encodeAiff(pcm24, { bits: 32, kind: "fl32" }), pcm24],
  ])("%s", async (_what, bytes, pcm) => {
    const read = await whole(bytes);
    expect(read.sampleRate).toBe(pcm.sampleRate);
    expect(read.channels.length).toBe(pcm.channels.length);
    for (const [channel, samples] of pcm.channels.entries())
      expect(Buffer.compare(bytesOf(read.channels[channel]), bytesOf(samples))).toBe(0);
  });
});

const bytesOf = (samples: Float32Array | undefined) =>
  Buffer.from(samples?.buffer ?? new ArrayBuffer(0), samples?.byteOffset, samples?.byteLength);

describe("what is no master is refused, with the reason", () => {
  const wav = encodeWav(someSound(), 16);
  const flac = encodeFlac(someSound(), 16);
  const aiff = encodeAiff(someSound(), { bits: 16 });
  const bent = flac.slice();
  bent[flac.length >> 1] = (bent[flac.length >> 1] ?? 0) ^ 0x10;
  test.each<[string, Uint8Array, [string, string | null]]>([
    ["a WAV that is cut off", wav.subarray(0, wav.length >> 1), ["cut_off", null]],
    ["a FLAC that is cut off", flac.subarray(0, flac.length >> 1), ["cut_off", null]],
    ["an AIFF that is cut off", aiff.subarray(0, aiff.length >> 1), ["cut_off", null]],
    ["a FLAC with one bit turned, by its second", bent, ["damaged", "2"]],
    ["a WAV of its header alone", wav.subarray(0, 44), ["cut_off", null]],
    ["five seconds less a frame", encodeWav(someSound({ seconds: 4.9999 }), 16), ["too_short", null]],
    [
      "silence",
      encodeWav({ sampleRate: 44_100, channels: [new Float32Array(300_000)] }, 16),
      ["silent", null],
    ],
    ["8 kHz", encodeWav(someSound({ sampleRate: 8000 }), 16), ["sample_rate", "8000"]],
    ["six channels", encodeWav(someSound({ channels: 6 }), 16), ["channels", "6"]],
    [
      "compressed AIFF-C",
      renamed(encodeAiff(someSound(), { bits: 16, kind: "sowt" }), "sowt", "ima4"),
      ["encoding", "ima4"],
    ],
  ])("%s", async (_what, bytes, refusal) => {
    expect(await outcome(bytes)).toEqual(refusal);
  });

  test("longer than a quarter of an hour, without hearing all of it", async () => {
    let heard = 0;
    const endless = {
      ...open(encodeWav(someSound(), 16)),
      async *blocks() {
        for (;;) {
          heard++;
          yield [new Float32Array(44_100 * 60), new Float32Array(44_100 * 60)];
        }
      },
    };
    await expect(checkMaster(endless, () => {})).rejects.toMatchObject({ why: "too_long" });
    expect(heard).toBe(16);
  });

  /** Opening a sound may already refuse it. */
  const outcome = async (bytes: Uint8Array) => {
    try {
      return await check(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableSound);
      const { why, detail } = error as UnreadableSound;
      return [why, detail];
    }
  };
});

function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const copy = Buffer.from(bytes);
  copy.write(to, copy.indexOf(from), "latin1");
  return copy;
}

test("content decides what a file is, whatever it is called", () => {
  const is = (...bytes: (string | number)[]) =>
    sniff(Buffer.concat(bytes.map((part) => Buffer.from(typeof part === "string" ? part : [part]))));
  expect(sniff(encodeWav(someSound({ seconds: 0.1 }), 16))).toBe("wav");
  expect(sniff(encodeFlac(someSound({ seconds: 0.1 }), 16))).toBe("flac");
  expect(sniff(encodeAiff(someSound({ seconds: 0.1 }), { bits: 16, kind: "sowt" }))).toBe("aiff");
  expect(is("ID3", 4, 0)).toBe("mp3");
  expect(is(0xff, 0xfb, 0x90)).toBe("mp3");
  expect(is("OggS")).toBe("compressed");
  expect(is("\0\0\0 ftypM4A ")).toBe("compressed");
  expect(is("RIFF1234AVI ")).toBe("unknown");
  expect(is("RF64")).toBe("unknown");
  expect(is("PK", 3, 4)).toBe("zip");
  expect(is("MThd")).toBe("midi");
  expect(is()).toBe("nothing");
  expect(is("<html>")).toBe("unknown");
});

/** The door that strangers' bytes come in by: whatever they are, a sound or a refusal, and never anything else. */
test("any bytes bent in any place are heard or refused, never a crash", patience, async () => {
  const originals = [
    encodeWav(someSound({ seconds: 0.2 }), 24),
    encodeFlac(someSound({ seconds: 0.2 }), 16),
    encodeAiff(someSound({ seconds: 0.2 }), { bits: 16 }),
    encodeAiff(someSound({ seconds: 0.2 }), { bits: 32, kind: "fl32" }),
  ];
  const bend = fc.record({
    which: fc.nat(originals.length - 1),
    // Mostly the headers: there the decisions are.
    bends: fc.array(fc.record({ at: fc.oneof(fc.nat(120), fc.nat(40_000)), to: fc.nat(255) }), {
      minLength: 1,
      maxLength: 6,
    }),
    length: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  });
  await fc.assert(
    fc.asyncProperty(bend, async ({ which, bends, length }) => {
      const bytes = Uint8Array.from(originals[which] as Uint8Array);
      for (const { at, to } of bends) bytes[at % bytes.length] = to;
      try {
        const { channels } = await whole(bytes.subarray(0, Math.round(length * bytes.length)));
        for (const samples of channels) expect(samples.every(Number.isFinite)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableSound);
      }
    }),
    seeded(300),
  );
});

describe("the files that are made of a master", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "beatpass-master-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("a FLAC's WAV is its sound to the bit; peaks are those of the whole; the tagged one is another sound", async () => {
    const pcm = exact(24, { seconds: 6 });
    const sound = open(encodeFlac(pcm, 24));
    const heard: number[] = [];
    const { files, peaks: drawn } = await makeMasterFiles(sound, {
      frames: frameCount(pcm),
      folder,
      onMade: (frames) => heard.push(frames),
    });
    const bytes = Object.fromEntries(files.map(({ kind, path: place }) => [kind, readFileSync(place)]));
    expect(Object.keys(bytes).sort()).toEqual(["mp3_256", "mp3_320", "preview", "wav", "wav_tagged"]);
    expect(Buffer.compare(bytes.wav as Buffer, encodeWav(pcm, 24))).toBe(0);
    expect(drawn).toEqual(peaks(pcm, 400));
    expect(heard.at(-1)).toBe(frameCount(pcm));
    const tagged = decodeWav(bytes.wav_tagged as Buffer);
    expect(frameCount(tagged)).toBe(frameCount(pcm));
    expect(tagged.channels[0]).not.toEqual(pcm.channels[0]);
    const seconds = ((bytes.mp3_320?.length ?? 0) * 8) / 320_000;
    expect(Math.abs(seconds - 6)).toBeLessThan(0.1);
  });

  test("a WAV stays its own WAV, and 96 kHz become 48 in an MP3", async () => {
    const pcm = exact(16, { seconds: 5, sampleRate: 96_000 });
    const sound = open(encodeWav(pcm, 16));
    const { files } = await makeMasterFiles(sound, { frames: frameCount(pcm), folder, onMade: () => {} });
    expect(files.map(({ kind }) => kind).sort()).toEqual(["mp3_256", "mp3_320", "preview", "wav_tagged"]);
    const mp3 = readFileSync(files.find(({ kind }) => kind === "mp3_320")?.path ?? "");
    // MPEG-1 layer III, 320 kbit/s; the two bits of the rate say 48 kHz (ISO 11172-3 §2.4.2.3).
    expect([mp3[0], (mp3[1] ?? 0) & 0xfe, (mp3[2] ?? 0) >> 4, ((mp3[2] ?? 0) >> 2) & 3]).toEqual([
      0xff, 0xfa, 14, 1,
    ]);
  });
});
