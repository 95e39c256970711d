import { bigint, date, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, id, instant, ref } from "./columns";
import { producers, users } from "./people";
import { tracks } from "./tracks";

/**
 * One counted play. A listener is a user (`user:42`) or a browser (`browser:…`, a hash); lib/listening says when
 * hearing counts. Kept for evidence; every figure comes from the running totals below.
 */
export const plays = pgTable(
  "plays",
  {
    id: id(),
    trackId: ref()
      .notNull()
      .references(() => tracks.id),
    listener: text().notNull(),
    /** How much was heard. */
    heardMs: integer().notNull(),
    createdAt: createdAt(),
  },
  // Whether a play counts is told by the listener's last hour.
  (t) => [index("plays_listener_newest").on(t.listener, t.createdAt, t.trackId)],
);

/** What each day (UTC) brought a track. Written with the play or the download itself. */
export const trackDays = pgTable(
  "track_days",
  {
    trackId: ref()
      .notNull()
      .references(() => tracks.id),
    day: date({ mode: "string" }).notNull(),
    plays: integer().notNull().default(0),
    downloads: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.trackId, t.day] })],
);

/** The same, of all of a producer's tracks, those they are credited on included. */
export const producerDays = pgTable(
  "producer_days",
  {
    producerId: ref()
      .notNull()
      .references(() => producers.userId),
    day: date({ mode: "string" }).notNull(),
    plays: integer().notNull().default(0),
    downloads: integer().notNull().default(0),
    uploads: integer().notNull().default(0),
    xp: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.producerId, t.day] }),
    // Leaderboards of a period add up its days.
    index("producer_days_day").on(t.day, t.producerId),
  ],
);

/** Who ever listened to a producer. Those of the last N days are the ones whose `lastAt` lies in them. */
export const producerListeners = pgTable(
  "producer_listeners",
  {
    producerId: ref()
      .notNull()
      .references(() => producers.userId),
    listener: text().notNull(),
    firstAt: instant().notNull(),
    lastAt: instant().notNull(),
    plays: bigint({ mode: "number" }).notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.producerId, t.listener] }),
    index("producer_listeners_last").on(t.producerId, t.lastAt),
  ],
);

/** What a person listened to, each track once, the latest time on top. */
export const listeningHistory = pgTable(
  "listening_history",
  {
    userId: ref()
      .notNull()
      .references(() => users.id),
    trackId: ref()
      .notNull()
      .references(() => tracks.id),
    lastAt: instant().notNull(),
    times: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.trackId] }),
    index("listening_history_newest").on(t.userId, t.lastAt, t.trackId),
  ],
);
