import type { Database } from "@/db/client";
import { systemContext } from "@/lib/acts/context";
import { encodeWav } from "@/lib/audio/encode-wav";
import type { Pcm } from "@/lib/audio/pcm";
import { createTrackFromUpload } from "@/lib/tracks/create-track-from-upload";
import { beginUpload } from "@/lib/uploads/begin-upload";
import { processUpload } from "@/lib/uploads/process-upload";
import { receivePart } from "@/lib/uploads/receive-part";
import { saveDetails } from "@/lib/uploads/save-details";
import type { Say } from "../say";
import { actAs } from "./act-as";
import type { BeatSpec } from "./audio/score/plan";
import { synthesizeBeat } from "./audio/synthesize-beat";

const SECONDS = 6;
const DRAFT: Omit<BeatSpec, "seconds"> = {
  seed: "draft",
  bpm: 92,
  key: "D",
  scale: "minor",
  genre: "Boom Bap",
};

/** What a producer finds on their desk: a draft that still lacks its cover and its words, a file to be described, and
 * one that was refused. */
export async function addUploads(
  db: Database,
  producers: Map<string, { id: number }>,
  say: Say,
): Promise<void> {
  const mara = producers.get("mara-voss");
  if (!mara) return;
  const ctx = await actAs(db, mara.id, new Date());
  const { mix, sampleRate } = synthesizeBeat({ ...DRAFT, seconds: SECONDS });
  const wav = encodeWav({ sampleRate, channels: [mix.left, mix.right] } satisfies Pcm, 16);

  const send = async (filename: string, bytes: Uint8Array) => {
    const { id } = await beginUpload(ctx, { filename, size: bytes.byteLength, purpose: "master" });
    // What is refused says so: that is what it is here for.
    await receivePart(ctx, { uploadId: id, start: 0, bytes }).catch(() => null);
    await processUpload(systemContext("process-upload", db), { uploadId: id });
    return id;
  };
  const { seed: _seed, ...described } = DRAFT;
  await createTrackFromUpload(ctx, {
    uploadId: await send("Kitchen Tape 92bpm Dm.wav", wav),
    fields: { ...described, title: "Kitchen Tape", mood: "Chill" },
  });
  const waiting = await send("Kitchen Tape (Alt) 92bpm Dm.wav", wav);
  await saveDetails(ctx, {
    uploadId: waiting,
    details: { title: "Kitchen Tape II", bpm: "92", key: "D", scale: "minor" },
  });
  await send("rooftop idea.wav", Uint8Array.of(0xff, 0xfb, 0x90, 0x64, ...new Uint8Array(400)));
  say("  a draft, an upload to be described, and one that was refused");
}
