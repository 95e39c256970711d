/** A beat request as pages show it. */
export type ShownRequest = {
  id: number;
  description: string;
  state: "open" | "ended" | "removed";
  /** What a beat for it is like, in short words: "Trap", "80–96 BPM". None where anything goes. */
  wishes: string[];
  budget: { minor: number; currency: string } | null;
  referenceUrl: string | null;
  endsAt: Date;
  /** "5 hours left"; null once it has ended. */
  timeLeft: string | null;
  /** With how many beats producers have answered. */
  answers: number;
};

/** "1 answer", "3 answers". */
export const answerCount = (answers: number): string =>
  answers === 0 ? "No answers yet" : answers === 1 ? "1 answer" : `${answers} answers`;

/** "1 token", "3 tokens". */
export const tokenCount = (tokens: number): string => (tokens === 1 ? "1 token" : `${tokens} tokens`);
