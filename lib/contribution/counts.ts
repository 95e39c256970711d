import { sql } from "drizzle-orm";
import { tracks } from "@/db/schema";

/** Which tracks contribute: those that a member can download. Exclusive-only and sold ones do not (facts §6). */
export const contributes = sql`${tracks.status} = 'published' and ${tracks.exclusiveStatus} <> 'sold'
  and ${tracks.licensingType} <> 'exclusive_only'`;
