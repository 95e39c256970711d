import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  jsonb,
  pgEnum,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, currency, id, instant, minor, ref } from "./columns";
import { coupons } from "./coupons";
import type { Acceptance, ExclusiveConfig, FeePolicy, PurchasedTrack } from "./documents";
import { producers, users } from "./people";
import { trackFileKind, trackFiles, tracks } from "./tracks";

/** The moves between these are in lib/purchases/states.ts; a trigger holds the database to the same table. */
export const purchaseStatus = pgEnum("purchase_status", [
  "pending",
  "succeeded",
  "disputed",
  "review",
  "refunding",
  "refunded",
  "charged_back",
  "canceled",
]);

/** One buyer paying for the exclusive rights to one track. Amounts and terms are snapshots: nothing recomputes them. */
export const purchases = pgTable(
  "purchases",
  {
    id: id(),
    /** The one reference that stands in mails, in Stripe's metadata and on the certificate. */
    reference: text().notNull().unique(),
    buyerId: ref()
      .notNull()
      .references(() => users.id),
    sellerId: ref()
      .notNull()
      .references(() => producers.userId),
    trackId: ref()
      .notNull()
      .references(() => tracks.id),
    status: purchaseStatus().notNull().default("pending"),

    currency: currency().notNull(),
    priceMinor: minor().notNull(),
    discountMinor: minor().notNull().default(0),
    totalMinor: minor().notNull(),
    feeMinor: minor().notNull(),
    shareMinor: minor().notNull(),
    refundedMinor: minor().notNull().default(0),
    feePolicy: jsonb().$type<FeePolicy>().notNull(),
    couponId: ref().references(() => coupons.id),
    couponCode: text(),
    /** Whether the purchase counts among the coupon's uses: until it is canceled. */
    couponHeld: boolean().notNull().default(false),
    /** Of the share, what is the seller's now and in no payout yet; negative when more was paid out than stayed theirs. */
    unpaidMinor: minor().notNull().default(0),

    track: jsonb().$type<PurchasedTrack>().notNull(),
    terms: jsonb().$type<ExclusiveConfig>().notNull(),
    termsHash: text().notNull(),
    acceptance: jsonb().$type<Acceptance>().notNull(),

    destinationAccount: text().notNull(),
    intentId: text().unique(),
    /** Part of our idempotency key at Stripe. A canceled intent is never revived: the next attempt makes another. */
    intentAttempt: smallint().notNull().default(1),
    chargeId: text().unique(),
    disputeId: text(),
    /** Why the buyer's last try was declined, as Stripe's decline code. */
    declineCode: text(),

    reservedUntil: instant().notNull(),
    /** Why it is canceled, under review or refunding: `expired`, `abandoned`, `amount_mismatch`, `sold_meanwhile`, … */
    statusReason: text(),
    succeededAt: instant(),
    closedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    // The exclusive itself: at most one live reservation or sale a track.
    uniqueIndex("purchases_one_live_a_track")
      .on(t.trackId)
      .where(sql`${t.status} in ('pending', 'succeeded', 'disputed', 'review')`),
    // With the status, a buyer's purchases are counted out of the index alone.
    index("purchases_buyer").on(t.buyerId, t.id, t.status),
    index("purchases_seller").on(t.sellerId, t.id),
    index("purchases_open").on(t.reservedUntil).where(sql`${t.status} in ('pending', 'refunding')`),
    index("purchases_unpaid").on(t.sellerId, t.currency, t.id).where(sql`${t.unpaidMinor} <> 0`),
    // A seller's list by what happened to the payment, in the order of time; `id` makes it total.
    index("purchases_sold").on(t.sellerId, t.succeededAt, t.id).where(sql`${t.succeededAt} is not null`),
    index("purchases_sold_in")
      .on(t.sellerId, t.currency, t.succeededAt, t.id)
      .where(sql`${t.succeededAt} is not null`),
    index("purchases_given_back")
      .on(t.sellerId, t.succeededAt, t.id)
      .where(sql`${t.succeededAt} is not null and (${t.refundedMinor} > 0 or ${t.status} = 'charged_back')`),
    index("purchases_unsold").on(t.sellerId, t.createdAt, t.id).where(sql`${t.succeededAt} is null`),
    index("purchases_underway")
      .on(t.sellerId, t.createdAt, t.id)
      .where(sql`${t.status} in ('pending', 'review')`),
    index("purchases_coupon").on(t.couponId, t.buyerId).where(sql`${t.couponHeld}`),
    check("purchases_coupon_held", sql`not ${t.couponHeld} or ${t.couponId} is not null`),
    check("purchases_fee_and_share", sql`${t.feeMinor} + ${t.shareMinor} = ${t.totalMinor}`),
    check(
      "purchases_amounts",
      // A payment that is not what was ordered may have been larger, and goes back whole.
      sql`${t.totalMinor} >= 0 and ${t.feeMinor} >= 0 and ${t.shareMinor} >= 0 and ${t.refundedMinor} >= 0`,
    ),
  ],
);

/** Who took which file of a bought track, when: evidence in a dispute. */
export const downloads = pgTable(
  "downloads",
  {
    id: id(),
    userId: ref()
      .notNull()
      .references(() => users.id),
    trackId: ref()
      .notNull()
      .references(() => tracks.id),
    /** Null only where a process wrote it that was older than the column. */
    kind: trackFileKind(),
    /** Null once the beat no longer has this file: what was taken stays written down. */
    fileId: ref().references(() => trackFiles.id, { onDelete: "set null" }),
    certificateId: uuid(),
    ip: text(),
    userAgent: text(),
    createdAt: createdAt(),
  },
  (t) => [
    index("downloads_user_track").on(t.userId, t.trackId),
    // Asked when a file is deleted.
    index("downloads_file").on(t.fileId),
  ],
);
