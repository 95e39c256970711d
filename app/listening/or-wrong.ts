import { Failure } from "@/lib/errors";

/** What the act answers, or in one sentence what is wrong: of a field, if one is to blame. */
export async function orWrong<T>(acting: Promise<T>): Promise<T | { wrong: string }> {
  try {
    return await acting;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { fields = {}, retryAfter } = error.details;
    if (retryAfter) return { wrong: `That was a little fast. Try again in ${waiting(retryAfter)}.` };
    return { wrong: Object.values(fields)[0]?.[0] ?? error.message };
  }
}

function waiting(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? "a second" : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "a minute" : `${minutes} minutes`;
}
