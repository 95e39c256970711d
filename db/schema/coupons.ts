import { sql } from "drizzle-orm";
import { check, index, integer, pgEnum, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, currency, id, instant, minor, ref } from "./columns";
import { users } from "./people";
import { tracks } from "./tracks";

export const couponType = pgEnum("coupon_type", ["percentage", "fixed"]);

/** A discount code. `uses` counts the purchases that hold a use of it, those still at the checkout included. */
export const coupons = pgTable(
  "coupons",
  {
    id: id(),
    /** As its maker wrote it; codes compare case-insensitively. */
    code: text().notNull(),
    description: text().notNull().default(""),
    type: couponType().notNull(),
    /** Of a percentage: basis points of the price; 2000 is 20 %. */
    bps: integer(),
    /** Of a fixed discount: an amount in its currency; tracks in other currencies do not take it. */
    amountMinor: minor(),
    currency: currency(),
    usageLimit: integer(),
    perUserLimit: integer(),
    uses: integer().notNull().default(0),
    startsAt: instant(),
    expiresAt: instant(),
    disabledAt: instant(),
    createdBy: ref()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("coupons_code").on(sql`upper(${t.code})`),
    check(
      "coupons_discount",
      sql`case ${t.type} when 'percentage' then ${t.bps} between 1 and 10000 and ${t.amountMinor} is null
        else ${t.amountMinor} > 0 and ${t.currency} is not null and ${t.bps} is null end`,
    ),
    check("coupons_uses", sql`${t.uses} >= 0 and (${t.usageLimit} is null or ${t.uses} <= ${t.usageLimit})`),
  ],
);

/** Whom a coupon is for. Without a row it is for everybody. */
export const couponUsers = pgTable(
  "coupon_users",
  {
    couponId: ref()
      .notNull()
      .references(() => coupons.id),
    userId: ref()
      .notNull()
      .references(() => users.id),
  },
  (t) => [primaryKey({ columns: [t.couponId, t.userId] }), index("coupon_users_user").on(t.userId)],
);

/** What a coupon is for. Without a row it is for every track. */
export const couponTracks = pgTable(
  "coupon_tracks",
  {
    couponId: ref()
      .notNull()
      .references(() => coupons.id),
    trackId: ref()
      .notNull()
      .references(() => tracks.id),
  },
  (t) => [primaryKey({ columns: [t.couponId, t.trackId] }), index("coupon_tracks_track").on(t.trackId)],
);
