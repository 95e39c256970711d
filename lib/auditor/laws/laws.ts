import type { SQL } from "drizzle-orm";

/** Laws of RELIABILITY in words, each with a query for the rows that break it. */
export type Laws = Record<string, SQL>;
