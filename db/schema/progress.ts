import {
  date,
  doublePrecision,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { instant, ref } from "./columns";
import { producers } from "./people";

export const xpKind = pgEnum("xp_kind", ["upload", "metadata", "collaboration", "achievement"]);

/** Experience given once and for good. Plays are no rows: each counts one, straight from `producer_days`. */
export const xpEvents = pgTable(
  "xp_events",
  {
    producerId: ref()
      .notNull()
      .references(() => producers.userId),
    kind: xpKind().notNull(),
    /** What it was given for, once: a track's id, or an achievement's key. */
    subject: text().notNull(),
    xp: integer().notNull(),
    /** When what it was given for came about, UTC. */
    day: date({ mode: "string" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.producerId, t.kind, t.subject] }),
    // Leaderboards of a period add up its days.
    index("xp_events_day").on(t.kind, t.day, t.producerId),
  ],
);

/** Once earned, kept. lib/progress/achievements says what each is for. */
export const earnedAchievements = pgTable(
  "earned_achievements",
  {
    producerId: ref()
      .notNull()
      .references(() => producers.userId),
    achievement: text().notNull(),
    earnedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.producerId, t.achievement] })],
);

/** A producer's experience as it runs: the sum of `producer_days.xp`. Locked by whoever follows it. */
export const producerProgress = pgTable("producer_progress", {
  producerId: ref()
    .primaryKey()
    .references(() => producers.userId),
  xp: integer().notNull().default(0),
  level: smallint().notNull().default(1),
  followedAt: instant(),
});

/** A ranking of producers: a metric over a period (`all`, `7d`, `30d`, `2026-H1`). */
export const leaderboards = pgTable(
  "leaderboards",
  {
    period: text().notNull(),
    /** `overall`, `plays` …, or `genre:Trap`, which achievements ask for. */
    metric: text().notNull(),
    /** How many producers were compared, those without a place included. */
    population: integer().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.period, t.metric] })],
);

/** A producer's place in one ranking; who has nothing of a metric has none in it. A period is replaced as a whole. */
export const leaderboardPlaces = pgTable(
  "leaderboard_places",
  {
    period: text().notNull(),
    metric: text().notNull(),
    /** Refers to nothing: it is derived in bulk, and a check a row would cost more than the row. */
    producerId: ref().notNull(),
    /** 1, 2, 3 …, without ties: the order of the pages. */
    place: integer().notNull(),
    /** As it is shown: those with the same value share the best of their places. */
    rank: integer().notNull(),
    value: doublePrecision().notNull(),
    /** The share of the other producers who have less, in percent. */
    score: doublePrecision().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.period, t.metric, t.producerId] }),
    unique("leaderboard_places_order").on(t.period, t.metric, t.place),
  ],
);
