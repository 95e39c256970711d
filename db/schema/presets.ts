import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, instant, ref } from "./columns";
import type { ExclusiveConfig } from "./documents";
import { producers } from "./people";

/** Reusable exclusive terms. A track that takes them keeps a copy, so that editing a preset leaves tracks alone. */
export const exclusivePresets = pgTable(
  "exclusive_presets",
  {
    id: id(),
    producerId: ref()
      .notNull()
      .references(() => producers.userId),
    name: text().notNull(),
    description: text().notNull().default(""),
    config: jsonb().$type<ExclusiveConfig>().notNull(),
    isDefault: boolean().notNull().default(false),
    createdAt: createdAt(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    index("exclusive_presets_producer").on(t.producerId, t.id),
    uniqueIndex("exclusive_presets_one_default").on(t.producerId).where(sql`${t.isDefault}`),
  ],
);
