import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { RenderedTrack, TrackSpec } from "./render-track";

export type Threads = { render(spec: TrackSpec): Promise<RenderedTrack>; close(): Promise<void> };
type Order = { spec: TrackSpec; done: (track: RenderedTrack) => void; failed: (error: Error) => void };

/**
 * Renders tracks on as many threads as there are cores, at most 4; the files come back without being copied. Ask for
 * many at once: each thread takes the next as it gets free. `close` when done, or the process will not end.
 */
export function renderThreads(count = Math.min(4, availableParallelism())): Threads {
  const waiting: Order[] = [];
  const idle: Worker[] = [];
  const atWork = new Map<Worker, Order>();

  const next = () => {
    while (waiting.length > 0 && idle.length > 0) {
      const [worker, order] = [idle.pop() as Worker, waiting.shift() as Order];
      atWork.set(worker, order);
      worker.postMessage(order.spec);
    }
  };
  const free = (worker: Worker): Order | undefined => {
    const order = atWork.get(worker);
    atWork.delete(worker);
    return order;
  };
  const workers = Array.from({ length: count }, () => {
    // A thread has no loader of its own for TypeScript and for the "@/" paths.
    const worker = new Worker(new URL("./render-thread.ts", import.meta.url), {
      execArgv: ["--import", "tsx"],
    });
    worker.on("message", (track: RenderedTrack) => {
      const order = free(worker);
      idle.push(worker);
      next();
      order?.done(track);
    });
    worker.on("error", (error) => free(worker)?.failed(error as Error));
    idle.push(worker);
    return worker;
  });

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
