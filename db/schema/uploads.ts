import {
  bigint,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, instant, ref } from "./columns";
import type { ContentFacts, KeptFile } from "./documents";
import { producers } from "./people";
import { tracks } from "./tracks";

/** What a file is for: the beat itself, or a file that buyers get besides, of the same name in `track_file_kind`. */
export const uploadPurpose = pgEnum("upload_purpose", ["master", "stems", "trackout", "midi"]);
export const uploadStatus = pgEnum("upload_status", [
  "receiving",
  "received",
  "processing",
  "ready",
  "refused",
  "abandoned",
]);

/** A file on its way in, from its first byte until a beat is made of it. */
export const uploads = pgTable(
  "uploads",
  {
    /** Its address while it is uploaded, and the name of its folder in the store. */
    id: uuid().primaryKey().defaultRandom(),
    producerId: ref()
      .notNull()
      .references(() => producers.userId),
    purpose: uploadPurpose().notNull(),
    /** The beat that was made of a master, or that the other kinds are for. */
    trackId: ref().references(() => tracks.id),
    /** As the producer called it: to be shown, never a path. */
    filename: text().notNull(),
    /** Bytes, as declared when it began; and how many of them are here. */
    size: bigint({ mode: "number" }).notNull(),
    received: bigint({ mode: "number" }).notNull().default(0),
    status: uploadStatus().notNull().default("receiving"),
    /** Of processing: 0 to 100, and what is being done. */
    progress: smallint().notNull().default(0),
    step: text(),
    /** How often processing began and neither ended nor failed: its process died. */
    begun: smallint().notNull().default(0),
    /** Why it was refused; lib/uploads/refusals has the words. `refusalDetail` is what they are about. */
    refusal: text(),
    refusalDetail: text(),
    /** What the producer typed about the beat so far, as typed. */
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** What the content turned out to be. */
    content: jsonb().$type<ContentFacts>(),
    durationMs: integer(),
    peaks: smallint().array().notNull().default([]),
    /** Where the bytes lie, exactly as they came, and their SHA-256. */
    storageKey: text(),
    sha256: text(),
    /** What was made of a master. */
    files: jsonb().$type<KeptFile[]>().notNull().default([]),
    /** When bytes last came, or the last thing happened to it: what nobody finishes expires. */
    activeAt: instant().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    index("uploads_producer").on(t.producerId, t.createdAt, t.id),
    index("uploads_track").on(t.trackId),
    index("uploads_idle").on(t.status, t.activeAt),
  ],
);

/** A stretch of an unfinished upload. They follow each other without gaps: the sum of them is what was received. */
export const uploadParts = pgTable(
  "upload_parts",
  {
    uploadId: uuid()
      .notNull()
      .references(() => uploads.id, { onDelete: "cascade" }),
    /** Where it begins in the file, in bytes. */
    start: bigint({ mode: "number" }).notNull(),
    size: integer().notNull(),
    storageKey: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.uploadId, t.start] })],
);
