import { closeSync, fstatSync, openSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { checkMaster } from "./check-master";
import type { Examined, Order } from "./examine";
import { examineArchive } from "./examine-archive";
import { makeMasterFiles } from "./make-master-files";
import { examineMidi } from "./midi";
import { openSound } from "./sound";
import { fileSource, type Source } from "./source";
import { UnreadableSound } from "./unreadable";

// The inside of one thread of `examine`: answers what it found, or why it is refused, and ends.

const { path, folder, purpose, progress } = workerData as Order;
const done = new Int32Array(progress);
// The FLAC decoder says on the console what it also answers.
console.error = () => {};

async function examine(source: Source): Promise<Examined> {
  if (purpose === "midi") return examineMidi(source);
  if (purpose !== "master") return examineArchive(source, folder, tell);
  const sound = openSound(source);
  const { container, sampleRate, channels, bits } = sound;
  let length = 0;
  const frames = await checkMaster(sound, (heard) => {
    length = heard;
  });
  const made = await makeMasterFiles(sound, { frames, folder, onMade: (now) => tell(now / length) });
  const durationMs = Math.round((frames / sampleRate) * 1000);
  return { content: { container, sampleRate, channels, bits }, durationMs, ...made };
}

function tell(part: number): void {
  Atomics.store(done, 0, Math.round(part * 100));
}

const descriptor = openSync(path, "r");
try {
  parentPort?.postMessage(await examine(fileSource(descriptor, fstatSync(descriptor).size)));
} catch (error) {
  parentPort?.postMessage(refusalOf(error));
} finally {
  closeSync(descriptor);
}

/** What a decoder stumbles over is the file's fault; what the disk refuses is ours, and is tried again. */
function refusalOf(error: unknown): Examined {
  if (error instanceof UnreadableSound) return { refused: error.why, detail: error.detail };
  if (error instanceof Error && "errno" in error) throw error;
  return { refused: "damaged", detail: null };
}
