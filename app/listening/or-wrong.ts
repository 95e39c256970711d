import { Failure } from "@/lib/errors";

/** What the act answers, or in one sentence what is wrong: of a field, if one is to blame. */
export async function orWrong<T>(acting: Promise<T>): Promise<T | { wrong: string }> {
  try {
    return await acting;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.reason === "unauthenticated")
      return { wrong: "You are signed out. Sign in again, then go on." };
    const { fields = {}, retryAfter } = error.details;
    if (retryAfter) return { wrong: `That was a little fast. Try again in ${waiting(retryAfter)}.` };
    return { wrong: Object.values(fields)[0]?.[0] ?? error.message };
  }
}

/** The same for acts whose answer nobody needs: what is wrong, or null. */
export async function whatIsWrong(acting: Promise<unknown>): Promise<string | null> {
  const answer = await orWrong(acting.then(() => null));
  return answer?.wrong ?? null;
}

function waiting(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? "a second" : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "a minute" : `${minutes} minutes`;
}
