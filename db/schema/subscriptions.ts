import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, currency, id, instant, minor, ref } from "./columns";
import type { FeePolicy, InvoiceLine, SavedCard } from "./documents";
import { users } from "./people";
import { plans, products } from "./plans";

// The engine under memberships (document 002): who holds what of what plans.ts offers.

/** Stripe's own words, which the state of a subscription follows. */
export const subscriptionStatus = pgEnum("subscription_status", [
  "incomplete",
  "incomplete_expired",
  "trialing",
  "active",
  "past_due",
  "unpaid",
  "paused",
  "canceled",
]);
export const paymentService = pgEnum("payment_service", ["ad-hoc", "salable", "stripe_existing"]);

/** A plan that somebody pays for, with its seats. */
export const subscriptions = pgTable(
  "subscriptions",
  {
    uuid: uuid().primaryKey().defaultRandom(),
    productUuid: uuid()
      .notNull()
      .references(() => products.uuid),
    /** What is paid for now, until the period ends. */
    planUuid: uuid()
      .notNull()
      .references(() => plans.uuid),
    /** Since when that is the plan that counts: the upgrade's moment, or the first payment's. Null until paid. */
    planSince: instant(),
    /** What it becomes at the next renewal, where that is another: a downgrade. */
    nextPlanUuid: uuid().references(() => plans.uuid),
    userId: ref()
      .notNull()
      .references(() => users.id),
    status: subscriptionStatus().notNull().default("incomplete"),
    currency: currency().notNull(),
    quantity: integer().notNull().default(1),
    paymentService: paymentService().notNull().default("salable"),
    /** Stripe's `sub_…`; null until Stripe has answered, and for what is not sold through Stripe. */
    stripeId: text().unique(),
    /** Part of our idempotency key at Stripe: another try after one that ended makes another subscription. */
    attempt: integer().notNull().default(1),
    currentPeriodStart: instant(),
    currentPeriodEnd: instant(),
    cancelAtPeriodEnd: boolean().notNull().default(false),
    /** What the next renewal costs, before any credit of the customer's; null for what is not sold through Stripe. */
    renewalMinor: minor(),
    /** The card that pays, as Stripe last told it. */
    card: jsonb().$type<SavedCard>(),
    /** When it ended for good. */
    endedAt: instant(),
    /** When Stripe was last asked; an older answer never overwrites a newer one. */
    syncedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    // One live subscription of a product a person: nobody pays twice for one membership.
    uniqueIndex("subscriptions_one_live")
      .on(t.productUuid, t.userId)
      .where(sql`${t.status} in ('incomplete', 'trialing', 'active', 'past_due', 'unpaid', 'paused')`),
    index("subscriptions_user").on(t.userId, t.createdAt),
    index("subscriptions_renewing")
      .on(t.currentPeriodEnd)
      .where(sql`${t.status} in ('trialing', 'active', 'past_due', 'unpaid')`),
  ],
);

export const licenseStatus = pgEnum("license_status", [
  "ACTIVE",
  "CANCELED",
  "EVALUATION",
  "SCHEDULED",
  "TRIALING",
  "INACTIVE",
]);

/** A seat of a plan (document 002), never the rights to a track: those are certificates. */
export const licenses = pgTable(
  "licenses",
  {
    uuid: uuid().primaryKey().defaultRandom(),
    productUuid: uuid()
      .notNull()
      .references(() => products.uuid),
    planUuid: uuid()
      .notNull()
      .references(() => plans.uuid),
    /** What pays for it; null for one that was given by hand (ad hoc). */
    subscriptionUuid: uuid().references(() => subscriptions.uuid),
    status: licenseStatus().notNull().default("ACTIVE"),
    type: text().notNull().default("licensed"),
    paymentService: paymentService().notNull().default("salable"),
    /** Who pays. */
    purchaserId: ref().references(() => users.id),
    /** Who sits on it, as the product's owner names people: `user:42` for ours. Null while nobody does. */
    granteeId: text(),
    email: text(),
    startTime: instant().notNull(),
    /** From here on it carries nothing. */
    endTime: instant().notNull(),
    metadata: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    updatedAt: instant().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    index("licenses_grantee").on(t.granteeId, t.productUuid),
    index("licenses_subscription").on(t.subscriptionUuid),
    index("licenses_plan").on(t.planUuid, t.uuid),
  ],
);

/** What was used on a metered license. The same key counts once (RELIABILITY F25). */
export const licenseUsage = pgTable(
  "license_usage",
  {
    id: id(),
    licenseUuid: uuid()
      .notNull()
      .references(() => licenses.uuid),
    uniqueKey: text().notNull(),
    unitCount: bigint({ mode: "number" }).notNull(),
    recordedAt: createdAt(),
  },
  (t) => [uniqueIndex("license_usage_once").on(t.licenseUuid, t.uniqueKey)],
);

export const invoiceStatus = pgEnum("invoice_status", ["draft", "open", "paid", "void", "uncollectible"]);

/** Stripe's bills for subscriptions, as Stripe last told them; what was paid is booked from here. */
export const invoices = pgTable(
  "invoices",
  {
    id: id(),
    stripeId: text().notNull().unique(),
    subscriptionUuid: uuid()
      .notNull()
      .references(() => subscriptions.uuid),
    userId: ref()
      .notNull()
      .references(() => users.id),
    number: text(),
    status: invoiceStatus().notNull(),
    /** Stripe's word: subscription_create, subscription_cycle, subscription_update. */
    billingReason: text().notNull(),
    currency: currency().notNull(),
    totalMinor: minor().notNull(),
    /** What was taken from the customer for it, credit of theirs not counted. */
    paidMinor: minor().notNull().default(0),
    refundedMinor: minor().notNull().default(0),
    /** What disputes that were lost took back. */
    lostMinor: minor().notNull().default(0),
    lines: jsonb().$type<InvoiceLine[]>().notNull(),
    periodStart: instant().notNull(),
    periodEnd: instant().notNull(),
    /** The payment that pays it; null where credit of theirs does. */
    intentId: text().unique(),
    chargeId: text().unique(),
    /** How what was paid divides (facts §1, §6): fee + pool = paid. Null until paid. */
    feePolicy: jsonb().$type<FeePolicy>(),
    feeMinor: minor(),
    poolMinor: minor(),
    /** When its pool was divided among the producers. */
    splitAt: instant(),
    hostedUrl: text(),
    pdfUrl: text(),
    attemptCount: integer().notNull().default(0),
    nextAttemptAt: instant(),
    paidAt: instant(),
    issuedAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("invoices_user").on(t.userId, t.issuedAt, t.id),
    index("invoices_subscription").on(t.subscriptionUuid, t.issuedAt),
    index("invoices_unsplit").on(t.id).where(sql`${t.poolMinor} > 0 and ${t.splitAt} is null`),
  ],
);
