import { z } from "zod";
import { contract } from "@/lib/api/contract";
import { cursorPageOf, cursorQuery, idParam, sampledTime, success } from "@/lib/api/shapes";
import { KeptTrackShape } from "@/lib/tracks/contract";
import { UNCOUNTED } from "./count-play";

const tag = "Listening";
const params = z.object({ track: idParam });

export const beginPlay = contract({
  id: "beginPlay",
  method: "POST",
  path: "/tracks/{track}/plays",
  tag,
  title: "Begin a play",
  description:
    "Ask for a ticket when a track starts. It says when it started by our clock, and lasts an hour. Hand it in once the " +
    "track has been heard for long enough.",
  auth: "bearer",
  scope: "community:write",
  params,
  answer: success(
    z.strictObject({
      ticket: z.string(),
      counts_after_ms: z
        .int()
        .meta({ description: "What has to be heard: 30 s, or nine tenths of what is shorter" }),
      ends_at: sampledTime,
    }),
  ),
  errors: ["exclusive_sold"],
});

export const countPlay = contract({
  id: "countPlay",
  method: "PUT",
  path: "/tracks/{track}/plays",
  tag,
  title: "Count a play",
  description:
    "Hands the ticket in. A track counts once an hour for a listener, never for those who made it, and only in the " +
    "catalog. One hears one track at a time, so time that counted before does not count again. Asking again is safe.",
  auth: "bearer",
  scope: "community:write",
  params,
  body: z.strictObject({
    ticket: z.string().max(500).meta({ example: "WzQyLCJ1c2VyOjciLDE3OTQxMDU2MDAwMDBd.3q2-7w" }),
    heard_ms: z.int().min(0).max(86_400_000).meta({
      description: "How much was heard. Believed as far as our clock allows it",
      example: 30_000,
    }),
  }),
  answer: success(
    z.strictObject({
      counted: z.boolean(),
      reason: z.enum(UNCOUNTED).nullable().meta({ description: "Why it did not count; null when it did" }),
      wait_ms: z.int().nullable().meta({ description: "With too_early: what has to be heard yet" }),
    }),
  ),
  errors: [],
});

export const listHistory = contract({
  id: "listHistory",
  method: "GET",
  path: "/user/history",
  tag,
  title: "List what you listened to",
  description:
    "Each track once, the latest first; times says how often it counted. What has left the catalog since stays listed " +
    "without its details.",
  auth: "bearer",
  scope: "community:read",
  query: cursorQuery,
  answer: success(
    cursorPageOf(z.strictObject({ ...KeptTrackShape.shape, heard_at: sampledTime, times: z.int() })),
  ),
  errors: ["plan_required"],
});

export const forgetHistory = contract({
  id: "forgetHistory",
  method: "DELETE",
  path: "/user/history",
  tag,
  title: "Clear your history",
  description: "Forgets all that you listened to. What it counted for producers stays.",
  auth: "bearer",
  scope: "community:write",
  answer: success(z.strictObject({ forgotten: z.int() })),
  errors: ["plan_required"],
});

export const forgetHeard = contract({
  id: "forgetHeard",
  method: "DELETE",
  path: "/user/history/{track}",
  tag,
  title: "Remove a track from your history",
  description: "Forgets that you listened to it.",
  auth: "bearer",
  scope: "community:write",
  params,
  answer: success(z.strictObject({ id: z.int().meta({ example: 42 }), deleted: z.literal(true) })),
  errors: ["plan_required"],
});
