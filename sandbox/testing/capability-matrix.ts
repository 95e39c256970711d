import type { Reason } from "@/lib/errors";
import type { KindOfActor } from "./members";

/** What a cell says: that it can be done, with which word it is refused, or how many of it there are. */
export type Cell = "yes" | Reason | number;
type Row = (kind: KindOfActor) => Cell;

const PAID: readonly KindOfActor[] = ["classic", "plus", "pro", "producer with a subscription"];
const PRODUCERS: readonly KindOfActor[] = ["producer", "producer with a subscription"];

const everybody: Row = () => "yes";
const signedIn: Row = (kind) => (kind === "anonymous" ? "unauthenticated" : "yes");
const paid: Row = (kind) => (PAID.includes(kind) ? "yes" : known(kind, "plan_required"));
const producers: Row = (kind) => (PRODUCERS.includes(kind) ? "yes" : known(kind, "not_a_producer"));

/** What somebody is refused with; whoever did not sign in is asked to, whatever it is. */
const known = (kind: KindOfActor, reason: Reason): Reason =>
  kind === "anonymous" ? "unauthenticated" : reason;

/**
 * Document 001's comparison of accounts, row by row in its own words, over the eight kinds of actor of facts §2; below
 * them what it says of a free account beside the table, and what facts §2 adds.
 */
export const CAPABILITY_MATRIX = {
  "Stream the catalog": everybody,
  "Like tracks and collections": signedIn,
  "Create playlists": signedIn,
  "Follow producers and users": signedIn,
  "Beat request tokens/month": (kind) => {
    if (kind === "anonymous") return "unauthenticated";
    return kind === "pro" ? 5 : kind === "plus" ? 3 : 1;
  },
  "Download licensed beats": paid,
  // What one obtained while subscribed stays.
  "License certificates": (kind) =>
    PAID.includes(kind) || kind === "lapsed subscriber" ? "yes" : known(kind, "license_not_found"),
  "Upload tracks": producers,
  "Producer profile": producers,
  "Producer Dashboard": producers,
  "Finances and analytics": producers,

  "Post comments": signedIn,
  "Browse your listening history": signedIn,
  "Create a beat request": signedIn,
  "Apply to the Producer Program": (kind) =>
    PRODUCERS.includes(kind) ? "already_a_producer" : signedIn(kind),
  "Buy exclusive rights": signedIn,
} as const satisfies Record<string, Row>;

export type MatrixRow = keyof typeof CAPABILITY_MATRIX;
export const MATRIX_ROWS = Object.keys(CAPABILITY_MATRIX) as MatrixRow[];
