import { z } from "zod";
import { beatTokenReason } from "@/db/schema";
import { contract } from "@/lib/api/contract";
import {
  currencyCode,
  decimalAmount,
  idParam,
  pageOf,
  pageQuery,
  sampledTime,
  success,
} from "@/lib/api/shapes";
import { TrackShape } from "@/lib/tracks/contract";
import { BPM_MAX, BPM_MIN, GENRES, KEYS, MOODS, SCALES } from "@/lib/tracks/vocabulary";
import { AnswerFields } from "./answer-fields";
import { REQUEST_STATES } from "./beat-request";
import { REQUEST_SORTS } from "./list-open-requests";
import { RemovalFields } from "./remove-request";
import { NewRequestFields, RequestPatch, RunFields } from "./request-fields";

const tag = "Beat requests";
const params = z.object({ request: idParam });
const KEY_NAMES = KEYS.map(({ key }) => key);

const request = {
  id: z.int().meta({ example: 42 }),
  status: z.enum(REQUEST_STATES),
  description: z.string().meta({ example: "A dark, slow beat with a detuned piano." }),
  reference_url: z.string().nullable().meta({ description: "Somebody else's address: follow it with care" }),
  genre: z.enum(GENRES).nullable().meta({ description: "Null, as each of these, where any will do" }),
  bpm_min: z.int().nullable(),
  bpm_max: z.int().nullable(),
  key: z.enum(KEY_NAMES).nullable(),
  scale: z.enum(SCALES).nullable(),
  mood: z.enum(MOODS).nullable(),
  budget: decimalAmount.nullable().meta({ description: "For information: nothing is charged" }),
  budget_currency: currencyCode.nullable(),
  tokens: z.int().meta({ description: "What its present run cost, a day each", example: 1 }),
  started_at: sampledTime.meta({ description: "When it was opened or last renewed, in UTC" }),
  ends_at: sampledTime,
  renewable_until: sampledTime
    .nullable()
    .meta({ description: "Null unless it has ended and can be renewed" }),
  answers: z.int().meta({ description: "Beats that producers answered with", example: 3 }),
  chosen_track_id: z.int().nullable().meta({ description: "The answer that the requester goes for" }),
  removal_reason: z.string().nullable().meta({ description: "Why BeatPass removed it; null unless it did" }),
  created_at: sampledTime,
};
const BeatRequest = z.strictObject(request).meta({ id: "BeatRequest" });
const requester = z.strictObject({ id: z.int(), name: z.string().meta({ example: "Robin Buyer" }) });
const Answer = z
  .strictObject({
    id: z.int(),
    artist: z.strictObject({ id: z.int(), name: z.string(), slug: z.string() }),
    note: z.string(),
    tracks: z.array(TrackShape).meta({ description: "Those that are published still" }),
    created_at: sampledTime,
  })
  .meta({ id: "BeatRequestAnswer" });
const Details = z
  .strictObject({
    ...request,
    requester,
    relation: z.enum(["requester", "admin", "producer"]).meta({ description: "What you are to it" }),
    answered_with: z.array(Answer).meta({ description: "All answers; for a producer, their own" }),
  })
  .meta({ id: "BeatRequestDetails" });

const own = { tag, auth: "bearer", params } as const;
const spending = ["plan_required", "tokens_used_up"] as const;

export const listBeatRequests = contract({
  id: "listBeatRequests",
  method: "GET",
  path: "/beat-requests",
  tag,
  title: "List your beat requests",
  description: "Yours, newest first, those that have ended included.",
  auth: "bearer",
  scope: "community:read",
  query: pageQuery,
  answer: success(pageOf(BeatRequest)),
  errors: [],
});

export const makeBeatRequest = contract({
  id: "makeBeatRequest",
  method: "POST",
  path: "/beat-requests",
  tag,
  title: "Ask for a beat",
  description:
    "Opens a request that every producer sees, for 24 hours with 1 token, 48 with 2, 72 with 3. What you leave out is " +
    "open to all. Without enough tokens, Retry-After says when they come back.",
  auth: "bearer",
  scope: "community:write",
  body: NewRequestFields,
  answer: success(BeatRequest),
  errors: [...spending],
  idempotent: true,
});

export const readBeatRequest = contract({
  ...own,
  id: "readBeatRequest",
  method: "GET",
  path: "/beat-requests/{request}",
  title: "Read a beat request",
  description:
    "Yours with all its answers. As a producer, one of others while it is open or once you have answered it.",
  scope: "community:read",
  answer: success(Details),
  errors: [],
});

export const editBeatRequest = contract({
  ...own,
  id: "editBeatRequest",
  method: "PATCH",
  path: "/beat-requests/{request}",
  title: "Edit a beat request",
  description: "While it is open and nobody has answered. What you leave out stays; null clears it.",
  scope: "community:write",
  body: RequestPatch,
  answer: success(BeatRequest),
  errors: ["request_ended", "request_answered", "request_removed"],
});

export const renewBeatRequest = contract({
  ...own,
  id: "renewBeatRequest",
  method: "POST",
  path: "/beat-requests/{request}/renew",
  title: "Renew a beat request",
  description: "Opens it again within 30 days of its end, for new tokens. Its words and its answers stay.",
  scope: "community:write",
  body: RunFields,
  bodyOptional: true,
  answer: success(BeatRequest),
  errors: [...spending, "request_open", "request_not_renewable", "request_removed"],
  idempotent: true,
});

export const chooseBeatRequestTrack = contract({
  ...own,
  id: "chooseBeatRequestTrack",
  method: "PUT",
  path: "/beat-requests/{request}/chosen-track",
  title: "Choose an answer",
  description:
    "Marks the beat that you go for, and tells its producer; null takes the mark away. Buys nothing.",
  scope: "community:write",
  body: z.strictObject({ track_id: z.int().positive().max(Number.MAX_SAFE_INTEGER).nullable() }),
  answer: success(BeatRequest),
  errors: ["request_removed"],
});

export const deleteBeatRequest = contract({
  ...own,
  id: "deleteBeatRequest",
  method: "DELETE",
  path: "/beat-requests/{request}",
  title: "Delete a beat request",
  description:
    "Its answers go with it. While it is open its tokens come back, as long as the period that they are of lasts.",
  scope: "community:write",
  answer: success(
    z.strictObject({ id: z.int().meta({ example: 42 }), deleted: z.literal(true), tokens_returned: z.int() }),
  ),
  errors: ["request_removed"],
});

export const readBeatRequestTokens = contract({
  id: "readBeatRequestTokens",
  method: "GET",
  path: "/user/beat-request-tokens",
  tag,
  title: "Read your tokens",
  description:
    "How many beat-request tokens you have left and when they come back: with your billing period, without a " +
    "subscription with the calendar month in UTC. Unused ones do not carry over.",
  auth: "bearer",
  scope: "community:read",
  answer: success(
    z.strictObject({
      plan: z.string().meta({ example: "plus" }),
      allowance: z.int().nullable().meta({ description: "Null for no limit", example: 3 }),
      used: z.int().meta({ example: 1 }),
      left: z.int().nullable().meta({ example: 2 }),
      period_starts_at: sampledTime,
      resets_at: sampledTime,
      movements: z.array(
        z
          .strictObject({
            request_id: z.int(),
            tokens: z.int().meta({ description: "Negative when spent", example: -1 }),
            reason: z.enum(beatTokenReason.enumValues),
            created_at: sampledTime,
          })
          .meta({ id: "TokenMovement" }),
      ),
    }),
  ),
  errors: [],
});

export const listOpenBeatRequests = contract({
  id: "listOpenBeatRequests",
  method: "GET",
  path: "/artist/beat-requests",
  tag,
  title: "List open beat requests",
  description:
    "What others look for now. Say what a beat of yours is like to see only what it fits, requests that leave it open " +
    "included. A cursor belongs to the sort it came from.",
  auth: "bearer",
  scope: "artist:read",
  query: pageQuery.extend({
    genre: z.enum(GENRES).optional(),
    bpm: z.coerce.number().int().min(BPM_MIN).max(BPM_MAX).optional(),
    key: z.enum(KEY_NAMES).optional(),
    scale: z.enum(SCALES).optional(),
    sort: z.enum(REQUEST_SORTS).default("newest"),
  }),
  answer: success(
    pageOf(
      z
        .strictObject({
          ...request,
          requester,
          own_answers: z.int().meta({ description: "Beats that you answered with; five at most" }),
        })
        .meta({ id: "OpenBeatRequest" }),
    ),
  ),
  errors: ["not_a_producer"],
});

export const answerBeatRequest = contract({
  id: "answerBeatRequest",
  method: "POST",
  path: "/artist/beat-requests/{request}/answers",
  tag,
  title: "Answer a beat request",
  description:
    "Proposes published tracks of yours, at once or one after the other: five at most, each once. The requester is told.",
  auth: "bearer",
  scope: "artist:write",
  params,
  body: AnswerFields,
  answer: success(Details),
  errors: ["not_a_producer", "own_request", "request_ended"],
  idempotent: true,
});

export const listAllBeatRequests = contract({
  id: "listAllBeatRequests",
  method: "GET",
  path: "/admin/beat-requests",
  tag: "Administration",
  title: "List all beat requests",
  description: "Everybody's, newest first. For administrators.",
  auth: "bearer",
  scope: "admin:read",
  query: pageQuery.extend({
    q: z
      .string()
      .max(100)
      .optional()
      .meta({ description: "Part of the text, or of the requester's name or e-mail" }),
  }),
  answer: success(
    pageOf(
      z
        .strictObject({ ...request, requester: z.strictObject({ ...requester.shape, email: z.string() }) })
        .meta({ id: "AnybodysBeatRequest" }),
    ),
  ),
  errors: ["forbidden"],
});

export const removeBeatRequest = contract({
  id: "removeBeatRequest",
  method: "POST",
  path: "/admin/beat-requests/{request}/remove",
  tag: "Administration",
  title: "Remove a beat request",
  description:
    "Takes it away from producers and tells its requester why. Its tokens stay spent. Again it changes nothing.",
  auth: "bearer",
  scope: "admin:write",
  params,
  body: RemovalFields,
  answer: success(Details),
  errors: ["forbidden"],
});
