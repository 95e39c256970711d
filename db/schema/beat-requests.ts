import { sql } from "drizzle-orm";
import {
  char,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, minor, ref } from "./columns";
import { producers, users } from "./people";
import { plans } from "./plans";
import { subscriptions } from "./subscriptions";
import { scale, tracks } from "./tracks";

/** Somebody looks for a beat and asks all producers at once. Whether it is open is a matter of the clock: `endsAt`. */
export const beatRequests = pgTable(
  "beat_requests",
  {
    id: id(),
    requesterId: ref()
      .notNull()
      .references(() => users.id),
    description: text().notNull(),
    /** What it should be like; shown as a link, never fetched. */
    referenceUrl: text(),
    genre: text(),
    bpmMin: smallint(),
    bpmMax: smallint(),
    key: text(),
    scale: scale(),
    mood: text(),
    /** For information only. */
    budgetMinor: minor(),
    budgetCurrency: char({ length: 3 }),
    /** What its present run cost: 24 hours each (facts §2). */
    tokens: smallint().notNull(),
    /** When its present run began; later than `createdAt` once it was renewed. */
    startedAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** When its requester was told that this run ended. */
    closedAt: instant(),
    /** The beat among the answers that they went for. */
    chosenTrackId: ref().references(() => tracks.id),
    removedAt: instant(),
    removedBy: ref().references(() => users.id),
    removalReason: text(),
    updatedAt: instant().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    index("beat_requests_requester").on(t.requesterId, t.id),
    index("beat_requests_newest").on(t.startedAt, t.id),
    index("beat_requests_unclosed").on(t.endsAt, t.id).where(sql`closed_at is null and removed_at is null`),
    check("beat_requests_length", sql`char_length(${t.description}) between 10 and 500`),
    check("beat_requests_tokens", sql`${t.tokens} between 1 and 3`),
    check("beat_requests_bpm", sql`${t.bpmMin} between 60 and ${t.bpmMax} and ${t.bpmMax} <= 200`),
    check("beat_requests_budget", sql`(${t.budgetMinor} is null) = (${t.budgetCurrency} is null)`),
  ],
);

/** What a producer proposes for it, at once or in several goes. */
export const beatRequestAnswers = pgTable(
  "beat_request_answers",
  {
    id: id(),
    requestId: ref()
      .notNull()
      .references(() => beatRequests.id, { onDelete: "cascade" }),
    producerId: ref()
      .notNull()
      .references(() => producers.userId),
    note: text().notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    index("beat_request_answers_request").on(t.requestId, t.id),
    index("beat_request_answers_producer").on(t.producerId, t.requestId),
  ],
);

export const beatRequestAnswerTracks = pgTable(
  "beat_request_answer_tracks",
  {
    answerId: ref()
      .notNull()
      .references(() => beatRequestAnswers.id, { onDelete: "cascade" }),
    /** The answer's own, so that a request has each track once. */
    requestId: ref().notNull(),
    trackId: ref()
      .notNull()
      .references(() => tracks.id),
    position: smallint().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.answerId, t.trackId] }),
    unique("beat_request_tracks_once").on(t.requestId, t.trackId),
  ],
);

/**
 * The stretch of time that an allowance of tokens is for: a billing period of what one subscribes to, else a calendar
 * month in UTC. Another plan begins another; nothing carries over. Written when the first token of it is spent.
 */
export const beatTokenPeriods = pgTable(
  "beat_token_periods",
  {
    id: id(),
    userId: ref()
      .notNull()
      .references(() => users.id),
    /** Whose billing period it is; null for a calendar month. */
    subscriptionUuid: uuid().references(() => subscriptions.uuid),
    planUuid: uuid()
      .notNull()
      .references(() => plans.uuid),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** What the plan gave when a token was last spent; null for no limit. */
    allowance: integer(),
    /** What was spent and not given back: minus the sum of the movements. */
    used: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [
    unique("beat_token_periods_once")
      .on(t.userId, t.subscriptionUuid, t.planUuid, t.startsAt)
      .nullsNotDistinct(),
    check(
      "beat_token_periods_used",
      sql`${t.used} >= 0 and (${t.allowance} is null or ${t.used} <= ${t.allowance})`,
    ),
  ],
);

export const beatTokenReason = pgEnum("beat_token_reason", ["made", "renewed", "deleted"]);

/** Every token spent or given back, so that anybody's balance can be explained. Written once (a trigger). */
export const beatTokenMovements = pgTable(
  "beat_token_movements",
  {
    id: id(),
    periodId: ref()
      .notNull()
      .references(() => beatTokenPeriods.id),
    /** The request's number; the request itself may be deleted. */
    requestId: ref().notNull(),
    /** Negative when spent. */
    tokens: smallint().notNull(),
    reason: beatTokenReason().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("beat_token_movements_period").on(t.periodId, t.id),
    index("beat_token_movements_request").on(t.requestId, t.id),
    check(
      "beat_token_movements_sign",
      sql`(${t.tokens} > 0) = (${t.reason} = 'deleted') and ${t.tokens} <> 0`,
    ),
  ],
);
