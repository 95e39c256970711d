import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, ref } from "./columns";
import type { ConnectRequirements, ExclusiveConfig, ProfileLink } from "./documents";

export const users = pgTable(
  "users",
  {
    id: id(),
    email: text().notNull(),
    /** The name that others see. */
    name: text().notNull(),
    /** The name on certificates; the display name stands in until it is given. */
    legalName: text(),
    /** `scrypt$N$r$p$salt$hash`; null for someone who only signs in with Google. */
    passwordHash: text(),
    isAdmin: boolean().notNull().default(false),
    /** How the public profile is addressed; null until the person chose one. */
    handle: text(),
    bio: text().notNull().default(""),
    avatarKey: text(),
    /** Whether strangers see more than the name: likes, public playlists, follows. */
    isPublic: boolean().notNull().default(true),
    /** Stripe's `cus_…`, once they subscribed. */
    stripeCustomerId: text().unique(),
    /** Raised to end every session of the account, as a password reset does. */
    sessionVersion: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("users_email_key").on(sql`lower(${t.email})`),
    uniqueIndex("users_handle_key").on(sql`lower(${t.handle})`),
  ],
);

/** Who an outside identity provider says a user is. */
export const userIdentities = pgTable(
  "user_identities",
  {
    provider: text().notNull(),
    subject: text().notNull(),
    userId: ref()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.subject] }), index("user_identities_user").on(t.userId)],
);

export const passwordResets = pgTable("password_resets", {
  /** SHA-256 of the link's secret. */
  tokenHash: text().primaryKey(),
  userId: ref()
    .notNull()
    .references(() => users.id),
  expiresAt: instant().notNull(),
  usedAt: instant(),
  createdAt: createdAt(),
});

/** Personal API tokens. The token itself is shown once and never stored. */
export const apiTokens = pgTable(
  "api_tokens",
  {
    id: id(),
    userId: ref()
      .notNull()
      .references(() => users.id),
    name: text().notNull(),
    /** SHA-256 of the whole token. */
    hash: text().notNull().unique(),
    /** Its first characters, so that its owner can tell tokens apart. */
    preview: text().notNull(),
    scopes: text().array().notNull(),
    expiresAt: instant(),
    lastUsedAt: instant(),
    revokedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [index("api_tokens_user").on(t.userId, t.id)],
);

export const producerStatus = pgEnum("producer_status", ["pending", "approved", "denied"]);

export const producers = pgTable(
  "producers",
  {
    /** A producer is a user; the row holds what a user does not have. */
    userId: ref()
      .primaryKey()
      .references(() => users.id),
    slug: text().notNull().unique(),
    /** The professional name, as it stands on tracks and certificates. */
    name: text().notNull(),
    bio: text().notNull().default(""),
    links: jsonb().$type<ProfileLink[]>().notNull().default([]),
    /** Pictures of the profile, the first of them the portrait: keys in the file store. */
    pictures: jsonb().$type<string[]>().notNull().default([]),
    /** How many follow them. A trigger on `follows` counts along, so that the directory can be in this order. */
    followerCount: integer().notNull().default(0),
    /** The platform has checked that they are who they say. */
    verifiedAt: instant(),
    status: producerStatus().notNull().default("pending"),
    stripeAccountId: text().unique(),
    /** What Stripe last said of the account; `stripeSyncedAt` says when. */
    chargesEnabled: boolean().notNull().default(false),
    payoutsEnabled: boolean().notNull().default(false),
    detailsSubmitted: boolean().notNull().default(false),
    /** What Stripe still wants to know; null until it was first asked. */
    requirements: jsonb().$type<ConnectRequirements>(),
    stripeSyncedAt: instant(),
    disconnectedAt: instant(),
    /** The producer's own default terms; the system's serve where it is null. */
    exclusiveDefault: jsonb().$type<ExclusiveConfig>(),
    createdAt: createdAt(),
  },
  (t) => [
    // One index an order of the directory.
    index("producers_followed").on(t.followerCount.desc(), t.userId.desc()).where(sql`status = 'approved'`),
    index("producers_newest").on(t.createdAt.desc(), t.userId.desc()).where(sql`status = 'approved'`),
    index("producers_by_name").on(sql`lower(${t.name})`, t.userId).where(sql`status = 'approved'`),
  ],
);
