import type { RequestChoices } from "@/components/requests/request-form";
import type { ShownRequest } from "@/components/requests/shown-request";
import type { Balance } from "@/components/requests/token-balance";
import { type BeatRequest, stateOf } from "@/lib/beat-requests/beat-request";
import type { TokenBalance, TokenMovement } from "@/lib/beat-requests/read-balance";
import { DAY, HOUR, MINUTE } from "@/lib/clock";
import { CURRENCIES } from "@/lib/money";
import { GENRES, KEYS, MOODS } from "@/lib/tracks/vocabulary";

/** A request as the pages take it, at this instant. */
export function presentRequest(request: BeatRequest, now: Date): ShownRequest {
  const { budgetMinor, budgetCurrency } = request;
  const state = stateOf(request, now);
  return {
    id: request.id,
    description: request.description,
    state,
    wishes: wishesOf(request),
    budget:
      budgetMinor === null || budgetCurrency === null
        ? null
        : { minor: budgetMinor, currency: budgetCurrency },
    referenceUrl: request.referenceUrl,
    endsAt: request.endsAt,
    timeLeft: state === "open" ? timeLeft(request.endsAt, now) : null,
    answers: request.answered,
  };
}

function wishesOf({ genre, bpmMin, bpmMax, key, scale, mood }: BeatRequest): string[] {
  const tempo =
    bpmMin && bpmMax
      ? bpmMin === bpmMax
        ? `${bpmMin} BPM`
        : `${bpmMin}–${bpmMax} BPM`
      : bpmMin
        ? `from ${bpmMin} BPM`
        : bpmMax && `up to ${bpmMax} BPM`;
  const tonality = [key?.replace("#", "♯"), scale].filter(Boolean).join(" ");
  return [genre, tempo, tonality, mood].filter((wish): wish is string => Boolean(wish));
}

/** "2 days left", "5 hours left", "12 minutes left": the largest unit that says something. */
function timeLeft(endsAt: Date, now: Date): string {
  const left = endsAt.getTime() - now.getTime();
  const [size, word] = left >= 2 * DAY ? [DAY, "day"] : left >= HOUR ? [HOUR, "hour"] : [MINUTE, "minute"];
  const count = Math.max(1, Math.floor(left / (size as number)));
  return `${count} ${word}${count === 1 ? "" : "s"} left`;
}

const REASONS: Record<TokenMovement["reason"], string> = {
  made: "Asked for a beat",
  renewed: "Renewed",
  deleted: "Deleted, given back",
};

/** The tokens as the pages take them. */
export const presentBalance = (balance: TokenBalance, now: Date): Balance => ({
  plan: balance.plan.displayName,
  allowance: balance.allowance,
  left: balance.left,
  resetsAt: balance.endsAt,
  renewing: balance.endsAt <= now,
  movements: balance.movements.map(({ id, requestId, tokens, reason, createdAt }) => ({
    id,
    requestId,
    tokens,
    words: REASONS[reason],
    at: createdAt,
  })),
});

/** What can be chosen where a beat is described. */
export const REQUEST_CHOICES: RequestChoices = {
  genres: GENRES,
  moods: MOODS,
  keys: KEYS.map(({ key, names }) => ({ value: key, label: names.join(" / ") })),
  currencies: CURRENCIES,
};
