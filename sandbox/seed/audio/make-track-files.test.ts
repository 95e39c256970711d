import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decodeWav } from "@/lib/audio/decode-wav";
import { durationMs } from "@/lib/audio/pcm";
import type { FileStore } from "@/lib/storage/file-store";
import { localFiles } from "@/lib/storage/local-files";
import { type MadeTrack, makeTrackFiles } from "./make-track-files";
import { renderThreads } from "./render-threads";
import { SHORT_SECONDS, type TrackSpec } from "./render-track";

const spec: TrackSpec = {
  seed: 1,
  title: "Night/Bus",
  bpm: 140,
  key: "F#",
  scale: "minor",
  genre: "Drill",
  seconds: SHORT_SECONDS,
};
let dir: string;
let store: FileStore;
let track: MadeTrack;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "tracks-"));
  store = localFiles(dir);
  track = await makeTrackFiles(spec, store, "tracks/1");
});
afterAll(() => rm(dir, { recursive: true }));

test("a track has all five files, and each is in the store as described", async () => {
  expect(track.files.map(({ kind, key, contentType }) => [kind, key, contentType])).toEqual([
    ["wav", "tracks/1/master.wav", "audio/wav"],
    ["wav_tagged", "tracks/1/tagged.wav", "audio/wav"],
    ["mp3_320", "tracks/1/master.mp3", "audio/mpeg"],
    ["stems", "tracks/1/stems.zip", "application/zip"],
    ["preview", "tracks/1/preview.mp3", "audio/mpeg"],
  ]);
  for (const { key, size, sha256 } of track.files) {
    const body = await store.readAll(key);
    expect(body.length).toBe(size);
    expect(createHash("sha256").update(body).digest("hex")).toBe(sha256);
  }
});

test("the master is as long as the track says, and the tagged one is another sound", async () => {
  const master = decodeWav(await store.readAll("tracks/1/master.wav"));
  const tagged = decodeWav(await store.readAll("tracks/1/tagged.wav"));
  expect(durationMs(master)).toBe(track.durationMs);
  expect(tagged.channels[0]?.length).toBe(master.channels[0]?.length);
  expect(tagged.channels).not.toEqual(master.channels);
});

test("the waveform has 400 bars", () => {
  expect(track.peaks).toHaveLength(400);
  expect(Math.max(...track.peaks)).toBe(255);
});

test("stems are named for the track, whatever its title holds", async () => {
  const zip = Buffer.from(await store.readAll("tracks/1/stems.zip")).toString("latin1");
  for (const stem of ["drums", "bass", "chords", "melody"]) expect(zip).toContain(`Night-Bus - ${stem}.wav`);
});

test("threads make the same bytes, and go on after one that fails", async () => {
  const threads = renderThreads(1);
  try {
    const broken = threads.render({ ...spec, bpm: Number.NaN });
    const made = makeTrackFiles(spec, store, "tracks/2", threads.render);
    await expect(broken).rejects.toThrow();
    expect((await made).files.map(({ sha256 }) => sha256)).toEqual(track.files.map(({ sha256 }) => sha256));
  } finally {
    await threads.close();
  }
});
