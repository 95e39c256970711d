import { sql } from "drizzle-orm";
import { tracks } from "@/db/schema";

/** Whether a track says all that counts as complete: BPM, key and scale, which every track has, tags, a description. */
export const completeMetadata = sql`(cardinality(${tracks.tags}) > 0 and btrim(${tracks.description}) <> '')`;
