import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Reply } from "./render-thread";
import type { RenderedTrack, TrackSpec } from "./render-track";

export type Threads = { render(spec: TrackSpec): Promise<RenderedTrack>; close(): Promise<void> };
type Order = { spec: TrackSpec; done: (track: RenderedTrack) => void; failed: (error: unknown) => void };

/**
 * Renders tracks on as many threads as there are cores, at most 4; the files come back without being copied. Ask for
 * many at once: each thread takes the next as it gets free. `close` when done, or the process will not end.
 */
export function renderThreads(count = Math.min(4, availableParallelism())): Threads {
  const waiting: Order[] = [];
  const workers = Array.from({ length: count }, () => startWorker());
  const idle = [...workers];

  const next = () => {
    while (waiting.length > 0 && idle.length > 0) {
      const [worker, order] = [idle.pop() as Worker, waiting.shift() as Order];
      fulfil(worker, order).finally(() => {
        idle.push(worker);
        next();
      });
    }
  };
  return {
    render: (spec) =>
      new Promise((done, failed) => {
        waiting.push({ spec, done, failed });
        next();
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

// A thread has no loader of its own for TypeScript and for the "@/" paths.
const startWorker = () =>
  new Worker(new URL("./render-thread.ts", import.meta.url), { execArgv: ["--import", "tsx"] });

function fulfil(worker: Worker, { spec, done, failed }: Order): Promise<void> {
  return new Promise((free) => {
    const onReply = (reply: Reply) => {
      worker.off("error", onCrash);
      if ("track" in reply) done(reply.track);
      else failed(reply.error);
      free();
    };
    // A thread that crashed is never free again; the orders left behind it go to the others.
    const onCrash = (error: unknown) => {
      worker.off("message", onReply);
      failed(error);
    };
    worker.once("message", onReply);
    worker.once("error", onCrash);
    worker.postMessage(spec);
  });
}
