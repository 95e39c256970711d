import { boolean, index, integer, jsonb, pgEnum, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, id, instant, ref } from "./columns";
import type { FeePolicy } from "./documents";
import { users } from "./people";

export const inboxStatus = pgEnum("inbox_status", ["received", "processed", "ignored"]);

/**
 * Events received from Stripe. Only a pointer is kept: an event is a hint, the worker refetches the object, and the
 * payload may hold a client secret, which is never stored.
 */
export const stripeInbox = pgTable(
  "stripe_inbox",
  {
    id: text().primaryKey(),
    type: text().notNull(),
    /** The connected account it happened on; null for the platform's own. */
    account: text(),
    objectId: text(),
    /** The intent or charge that the object belongs to, where the event names one. */
    relatedId: text(),
    apiVersion: text(),
    livemode: boolean().notNull(),
    status: inboxStatus().notNull().default("received"),
    attempts: integer().notNull().default(0),
    lastError: text(),
    occurredAt: instant().notNull(),
    receivedAt: createdAt(),
    processedAt: instant(),
  },
  (t) => [
    index("stripe_inbox_open").on(t.status, t.receivedAt),
    index("stripe_inbox_newest").on(t.receivedAt, t.id),
  ],
);

/** Answers kept for Idempotency-Key. A running request holds the row; `lockedUntil` frees one whose process died. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    userId: ref()
      .notNull()
      .references(() => users.id),
    key: text().notNull(),
    operation: text().notNull(),
    requestHash: text().notNull(),
    lockedUntil: instant(),
    responseStatus: integer(),
    responseBody: jsonb(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.key] }), index("idempotency_keys_age").on(t.createdAt)],
);

/** Fixed windows for what must be limited across processes: sign-in, coupons, checkouts. */
export const rateWindows = pgTable(
  "rate_windows",
  {
    subject: text().notNull(),
    windowStart: instant().notNull(),
    count: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.subject, t.windowStart] }), index("rate_windows_age").on(t.windowStart)],
);

/** Who did what, for the people who must answer for it. Never holds a secret. */
export const auditLog = pgTable(
  "audit_log",
  {
    id: id(),
    /** `user:42`, `system:settle`. */
    actor: text().notNull(),
    action: text().notNull(),
    /** `purchase:7`, `certificate:…`. */
    subject: text().notNull(),
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    requestId: text(),
    createdAt: createdAt(),
  },
  (t) => [index("audit_log_subject").on(t.subject, t.id)],
);

/** The platform's fee over time. The newest applies to new sales; each sale keeps a snapshot of its own. */
export const feePolicies = pgTable("fee_policies", {
  id: id(),
  policy: jsonb().$type<FeePolicy>().notNull(),
  createdAt: createdAt(),
});
