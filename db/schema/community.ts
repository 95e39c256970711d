import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { collections } from "./collections";
import { createdAt, id, instant, ref } from "./columns";
import { users } from "./people";
import { tracks } from "./tracks";

export const trackLikes = pgTable(
  "track_likes",
  {
    userId: ref()
      .notNull()
      .references(() => users.id),
    trackId: ref()
      .notNull()
      .references(() => tracks.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.trackId] }),
    index("track_likes_newest").on(t.userId, t.createdAt, t.trackId),
    index("track_likes_track").on(t.trackId),
  ],
);

export const collectionLikes = pgTable(
  "collection_likes",
  {
    userId: ref()
      .notNull()
      .references(() => users.id),
    collectionId: ref()
      .notNull()
      .references(() => collections.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.collectionId] }),
    index("collection_likes_newest").on(t.userId, t.createdAt),
    index("collection_likes_collection").on(t.collectionId),
  ],
);

/** A listener's own list, in an order of their own. A private one is there for its owner only. */
export const playlists = pgTable(
  "playlists",
  {
    id: id(),
    ownerId: ref()
      .notNull()
      .references(() => users.id),
    name: text().notNull(),
    description: text().notNull().default(""),
    isPublic: boolean().notNull().default(false),
    /** Raised with every change of its tracks, so that an order made of an older list is refused. */
    version: integer().notNull().default(1),
    updatedAt: instant().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [index("playlists_owner").on(t.ownerId, t.updatedAt, t.id)],
);

export const playlistTracks = pgTable(
  "playlist_tracks",
  {
    playlistId: ref()
      .notNull()
      .references(() => playlists.id, { onDelete: "cascade" }),
    trackId: ref()
      .notNull()
      .references(() => tracks.id),
    /** From 0, without gaps; rewritten as a whole when the order changes. */
    position: integer().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.playlistId, t.trackId] }),
    index("playlist_tracks_order").on(t.playlistId, t.position),
  ],
);

/** Everyone is followed as a user; a producer is one. */
export const follows = pgTable(
  "follows",
  {
    followerId: ref()
      .notNull()
      .references(() => users.id),
    followedId: ref()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.followerId, t.followedId] }),
    index("follows_followed").on(t.followedId, t.createdAt),
    index("follows_follower").on(t.followerId, t.createdAt),
    check("follows_not_oneself", sql`${t.followerId} <> ${t.followedId}`),
  ],
);

export const commentStatus = pgEnum("comment_status", ["visible", "hidden", "deleted"]);

/** What somebody says below a track. Hidden by the track's producer or an admin, deleted by its author. */
export const comments = pgTable(
  "comments",
  {
    id: id(),
    trackId: ref()
      .notNull()
      .references(() => tracks.id),
    authorId: ref()
      .notNull()
      .references(() => users.id),
    /** The comment that it answers; answers have no answers of their own. */
    parentId: ref(),
    body: text().notNull(),
    status: commentStatus().notNull().default("visible"),
    moderatedBy: ref().references(() => users.id),
    moderationReason: text(),
    createdAt: createdAt(),
    updatedAt: instant(),
  },
  (t) => [
    index("comments_track").on(t.trackId, t.createdAt, t.id),
    index("comments_author").on(t.authorId, t.createdAt),
    index("comments_answers").on(t.parentId, t.id).where(sql`${t.parentId} is not null`),
    check("comments_length", sql`char_length(${t.body}) between 1 and 1000`),
  ],
);

export const reportStatus = pgEnum("report_status", ["open", "upheld", "dismissed"]);

/** Somebody says that a comment breaks the rules; an admin decides. Once a person and comment. */
export const commentReports = pgTable(
  "comment_reports",
  {
    id: id(),
    commentId: ref()
      .notNull()
      .references(() => comments.id),
    reporterId: ref()
      .notNull()
      .references(() => users.id),
    reason: text().notNull(),
    status: reportStatus().notNull().default("open"),
    decidedBy: ref().references(() => users.id),
    decidedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("comment_reports_once").on(t.commentId, t.reporterId),
    index("comment_reports_open").on(t.status, t.createdAt),
  ],
);

/** What happened that a person would like to know. lib/notifications lists the kinds and words them. */
export const notifications = pgTable(
  "notifications",
  {
    id: id(),
    userId: ref()
      .notNull()
      .references(() => users.id),
    kind: text().notNull(),
    /** Who caused it, where that is a person to be shown. */
    actorId: ref().references(() => users.id),
    /** What the words and the link are made of: ids, titles, amounts as text. */
    data: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    /** What happened, once: `like:7:42`. Telling it again tells nothing. */
    cause: text().notNull(),
    readAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("notifications_once").on(t.userId, t.cause),
    index("notifications_newest").on(t.userId, t.createdAt, t.id),
    index("notifications_unread").on(t.userId).where(sql`${t.readAt} is null`),
    index("notifications_read").on(t.readAt).where(sql`${t.readAt} is not null`),
  ],
);
