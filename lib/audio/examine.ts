import type { ContentFacts } from "@/db/schema/documents";
import { MINUTE, SECOND } from "@/lib/clock";
import { inBoundedThread, OutOfBounds } from "@/lib/threads/bounded-thread";
import type { MadeFile } from "./make-master-files";
import type { Unreadable } from "./unreadable";

export type Purpose = "master" | "stems" | "trackout" | "midi";
export type Refused = { refused: Unreadable | "too_hard"; detail: string | null };
/** What a file turned out to be. `files` and the figures of a waveform are those of a master. */
export type Found = { content: ContentFacts; durationMs?: number; peaks?: number[]; files?: MadeFile[] };
export type Examined = Found | Refused;

/** `path` is read, `folder` is written to; percent are counted in `progress`, which both threads see. */
export type Order = { path: string; folder: string; purpose: Purpose; progress: SharedArrayBuffer };

// Fifteen minutes of sound at the highest rate take some minutes. Memory is that of a stretch of sound and of decoders.
const BOUNDS = { timeoutMs: 15 * MINUTE, memoryMb: 256 };
const THREAD = new URL("./examine-thread.ts", import.meta.url);

/**
 * Says what an uploaded file is by its content, and makes of a master all that is heard and sold. A stranger's bytes are
 * decoded in a thread with bounds (RELIABILITY S8): what hangs it or fills it is refused, like what cannot be read.
 * For the worker only: the thread runs TypeScript. `onProgress` gets percent about once a second.
 */
export async function examine(
  file: Omit<Order, "progress">,
  onProgress: (percent: number) => void,
): Promise<Examined> {
  const progress = new SharedArrayBuffer(4);
  const done = new Int32Array(progress);
  const timer = setInterval(() => onProgress(Atomics.load(done, 0)), SECOND);
  try {
    return await inBoundedThread<Examined>(THREAD, { ...file, progress }, BOUNDS);
  } catch (error) {
    if (error instanceof OutOfBounds) return { refused: "too_hard", detail: null };
    throw error;
  } finally {
    clearInterval(timer);
  }
}
