import { onTestFinished, vi } from "vitest";

/**
 * This process's time stands still until the test ends: what is counted by the minute, the hour or the day is then
 * counted in one of them, however late the test begins and however long it takes. The database's own time goes on.
 */
export function stopClock(): void {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
}
