import { inBoundedThread } from "@/lib/threads/bounded-thread";

// One document at a time: a flood of renders waits in line and leaves the other core to everything else.
let last: Promise<unknown> = Promise.resolve();

/** Draws a document in a thread of its own, after those that were asked for before it. */
export function renderInLine(thread: URL, input: unknown): Promise<Uint8Array> {
  const rendered = last.then(() => inBoundedThread<Uint8Array>(thread, input));
  last = rendered.catch(() => {});
  return rendered;
}
