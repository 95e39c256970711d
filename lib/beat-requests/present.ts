import { sampleTime } from "@/lib/api/shapes";
import { presentListing } from "@/lib/tracks/present";
import type { Genre, Key, Mood } from "@/lib/tracks/vocabulary";
import { type BeatRequest, renewableUntil, stateOf } from "./beat-request";
import type { ListedRequest } from "./list-all-requests";
import type { OpenRequest } from "./list-open-requests";
import type { TokenBalance } from "./read-balance";
import type { RequestDetails } from "./read-request";
import { fieldsOf } from "./request-fields";

/** A request as the API writes it, at this instant. */
export function presentRequest(request: BeatRequest, now: Date) {
  const { genre, key, mood, ...fields } = fieldsOf(request);
  const status = stateOf(request, now);
  const renewable = status === "ended" && renewableUntil(request) >= now;
  return {
    id: request.id,
    status,
    ...fields,
    // They were checked when they were written.
    genre: genre as Genre | null,
    key: key as Key | null,
    mood: mood as Mood | null,
    tokens: request.tokens,
    started_at: sampleTime(request.startedAt),
    ends_at: sampleTime(request.endsAt),
    renewable_until: renewable ? sampleTime(renewableUntil(request)) : null,
    answers: request.answered,
    chosen_track_id: request.chosenTrackId,
    removal_reason: request.removalReason,
    created_at: sampleTime(request.createdAt),
  };
}

/** The same with its answers. */
export const presentDetails = (request: RequestDetails, now: Date) => ({
  ...presentRequest(request, now),
  requester: request.requester,
  relation: request.relation,
  answered_with: request.answers.map(({ id, producer, note, tracks, createdAt }) => ({
    id,
    artist: producer,
    note,
    tracks: tracks.map(presentListing),
    created_at: sampleTime(createdAt),
  })),
});

/** An open request as a producer's list has it. */
export const presentOpen = (request: OpenRequest, now: Date) => ({
  ...presentRequest(request, now),
  requester: request.requester,
  own_answers: request.ownAnswers,
});

/** Anybody's request, for administrators. */
export const presentListed = (request: ListedRequest, now: Date) => ({
  ...presentRequest(request, now),
  requester: request.requester,
});

/** Somebody's tokens as the API writes them. */
export const presentBalance = (balance: TokenBalance) => ({
  plan: balance.plan.name,
  allowance: balance.allowance,
  used: balance.used,
  left: balance.left,
  period_starts_at: sampleTime(balance.startsAt),
  resets_at: sampleTime(balance.endsAt),
  movements: balance.movements.map(({ requestId, tokens, reason, createdAt }) => ({
    request_id: requestId,
    tokens,
    reason,
    created_at: sampleTime(createdAt),
  })),
});
