import { sql } from "drizzle-orm";
import {
  boolean,
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
import { createdAt, instant, minor, ref } from "./columns";
import { users } from "./people";

// The engine under memberships (document 002): what is offered. Who holds what of it is in subscriptions.ts.

const key = () => uuid().primaryKey().defaultRandom();
export const engineStatus = pgEnum("engine_status", ["ACTIVE", "DEPRECATED", "DRAFT"]);
export const featureType = pgEnum("feature_type", ["boolean", "enum", "numerical"]);
export const licenseType = pgEnum("license_type", ["licensed", "metered", "perSeat", "customId", "user"]);
export const planInterval = pgEnum("plan_interval", ["month", "year"]);

/** What is subscribed to. BeatPass's memberships are the first; those of sellers will stand beside it. */
export const products = pgTable(
  "products",
  {
    uuid: key(),
    /** Whose it is; null for the platform's own. */
    ownerId: ref().references(() => users.id),
    name: text().notNull(),
    displayName: text().notNull(),
    description: text().notNull().default(""),
    logoUrl: text(),
    status: engineStatus().notNull().default("ACTIVE"),
    paid: boolean().notNull().default(true),
    isTest: boolean().notNull().default(false),
    /** Stripe's `prod_…`, once a plan of it was sold. */
    stripeProductId: text().unique(),
    updatedAt: instant().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [unique("products_name").on(t.ownerId, t.name).nullsNotDistinct()],
);

export const plans = pgTable(
  "plans",
  {
    uuid: key(),
    productUuid: uuid()
      .notNull()
      .references(() => products.uuid),
    name: text().notNull(),
    displayName: text().notNull(),
    description: text().notNull().default(""),
    status: engineStatus().notNull().default("ACTIVE"),
    /** Whether a price is asked for it. */
    paid: boolean().notNull(),
    /** What everyone has who holds no other plan of the product. */
    isDefault: boolean().notNull().default(false),
    /** What the pricing page points to. */
    recommended: boolean().notNull().default(false),
    visibility: text().notNull().default("public"),
    licenseType: licenseType().notNull().default("licensed"),
    interval: planInterval().notNull().default("month"),
    /** How many intervals a period has. */
    length: smallint().notNull().default(1),
    trialDays: smallint().notNull().default(0),
    /** Seats that one unit of it gives. */
    perSeatAmount: integer().notNull().default(1),
    /** From the least to the most: a move up is an upgrade. */
    rank: smallint().notNull().default(0),
    updatedAt: instant().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [unique("plans_name").on(t.productUuid, t.name), index("plans_product").on(t.productUuid, t.rank)],
);

export const features = pgTable(
  "features",
  {
    uuid: key(),
    productUuid: uuid()
      .notNull()
      .references(() => products.uuid),
    /** `beat_request_tokens`: how code asks for it. */
    variableName: text().notNull(),
    displayName: text().notNull(),
    description: text().notNull().default(""),
    valueType: featureType().notNull(),
    /** `true`, `3`, `unlimited`, or an option's name: what a plan has that says nothing of it. */
    defaultValue: text().notNull(),
    showUnlimited: boolean().notNull().default(false),
    visibility: text().notNull().default("public"),
    status: engineStatus().notNull().default("ACTIVE"),
    sortOrder: smallint().notNull().default(0),
    updatedAt: instant().notNull().defaultNow(),
  },
  (t) => [unique("features_variable").on(t.productUuid, t.variableName)],
);

/** What a feature of type `enum` can be. */
export const featureOptions = pgTable(
  "feature_options",
  {
    uuid: key(),
    featureUuid: uuid()
      .notNull()
      .references(() => features.uuid),
    name: text().notNull(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (t) => [unique("feature_options_name").on(t.featureUuid, t.name)],
);

/** What a plan has of a feature: exactly one of a number, a truth, or an option. */
export const planFeatures = pgTable(
  "plan_features",
  {
    planUuid: uuid()
      .notNull()
      .references(() => plans.uuid),
    featureUuid: uuid()
      .notNull()
      .references(() => features.uuid),
    /** `true`, `false`, a whole number; empty where the feature is an enum or unlimited. */
    value: text().notNull().default(""),
    optionUuid: uuid().references(() => featureOptions.uuid),
    isUnlimited: boolean().notNull().default(false),
    updatedAt: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.planUuid, t.featureUuid] })],
);

/** What a license allows, by name: `download`. */
export const capabilities = pgTable(
  "capabilities",
  {
    uuid: key(),
    productUuid: uuid()
      .notNull()
      .references(() => products.uuid),
    name: text().notNull(),
    description: text().notNull().default(""),
    status: engineStatus().notNull().default("ACTIVE"),
    updatedAt: instant().notNull().defaultNow(),
  },
  (t) => [unique("capabilities_name").on(t.productUuid, t.name)],
);

export const planCapabilities = pgTable(
  "plan_capabilities",
  {
    planUuid: uuid()
      .notNull()
      .references(() => plans.uuid),
    capabilityUuid: uuid()
      .notNull()
      .references(() => capabilities.uuid),
    updatedAt: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.planUuid, t.capabilityUuid] })],
);

export const currencies = pgTable("currencies", {
  uuid: key(),
  shortName: char({ length: 3 }).notNull().unique(),
  longName: text().notNull(),
  symbol: text().notNull(),
});

export const productCurrencies = pgTable(
  "product_currencies",
  {
    productUuid: uuid()
      .notNull()
      .references(() => products.uuid),
    currencyUuid: uuid()
      .notNull()
      .references(() => currencies.uuid),
    defaultCurrency: boolean().notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.productUuid, t.currencyUuid] })],
);

/** What a unit of a plan costs for one period, in one currency. */
export const planPrices = pgTable(
  "plan_prices",
  {
    planUuid: uuid()
      .notNull()
      .references(() => plans.uuid),
    currencyUuid: uuid()
      .notNull()
      .references(() => currencies.uuid),
    priceMinor: minor().notNull(),
    /** Stripe's `price_…`, once it was sold. */
    stripePriceId: text().unique(),
  },
  (t) => [
    primaryKey({ columns: [t.planUuid, t.currencyUuid] }),
    check("plan_prices_positive", sql`${t.priceMinor} > 0`),
  ],
);
