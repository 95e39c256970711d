import { expect, test } from "vitest";
import { inBoundedThread } from "./bounded-thread";

// F23: what a renderer can do wrong, each in a script of its own.
const script = (code: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from "node:worker_threads"; ${code}`)}`,
  );
const bounds = { timeoutMs: 60_000, memoryMb: 64 };

test("it gives the thread's first message", async () => {
  const answer = inBoundedThread(script("parentPort.postMessage(workerData + 1)"), 41, bounds);
  await expect(answer).resolves.toBe(42);
});

test("an endless loop is killed", async () => {
  const answer = inBoundedThread(script("for (;;);"), null, { ...bounds, timeoutMs: 300 });
  await expect(answer).rejects.toThrow("not done after 300 ms");
});

test("an error, a silent end, and memory without end are errors of the caller, who lives on", async () => {
  await expect(inBoundedThread(script("throw new Error('broken font')"), null, bounds)).rejects.toThrow(
    "broken font",
  );
  await expect(inBoundedThread(script("process.exit(3)"), null, bounds)).rejects.toThrow("ended with code 3");
  const leak = script("const kept = []; for (;;) kept.push(new Array(1e6).fill(0));");
  await expect(inBoundedThread(leak, null, bounds)).rejects.toThrow(/memory/);
  await expect(inBoundedThread(script("parentPort.postMessage('well')"), null, bounds)).resolves.toBe("well");
});
