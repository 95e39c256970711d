import { bigint, char, timestamp } from "drizzle-orm/pg-core";

// The few columns that many tables share, so that all tables read alike.

/** A row number, as API clients see it: an integer. */
export const id = () => bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity();
/** A reference to a row number. */
export const ref = () => bigint({ mode: "number" });
/** An amount in the currency's minor unit, always beside a `currency` column. */
export const minor = () => bigint({ mode: "number" });
export const currency = () => char({ length: 3 });
/** An instant, in UTC. */
export const instant = () => timestamp({ withTimezone: true, mode: "date", precision: 3 });
export const createdAt = () => instant().notNull().defaultNow();
