import { sql } from "drizzle-orm";
import {
  bigint,
  date,
  index,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { JWK } from "jose";
import { createdAt, instant, ref } from "./columns";
import { users } from "./people";
import { purchases } from "./purchases";
import { tracks } from "./tracks";

export const certificateType = pgEnum("certificate_type", ["exclusive", "standard"]);
export const certificateStatus = pgEnum("certificate_status", ["active", "expired", "revoked", "disputed"]);
export const revocationReason = pgEnum("revocation_reason", ["violation", "fraud", "refund", "admin"]);

/** The proof of rights to a track. The documents and the signature never change; only the status does. */
export const licenseCertificates = pgTable(
  "license_certificates",
  {
    id: uuid().primaryKey(),
    number: text().notNull().unique(),
    type: certificateType().notNull(),
    status: certificateStatus().notNull().default("active"),
    trackId: ref()
      .notNull()
      .references(() => tracks.id),
    licenseeId: ref()
      .notNull()
      .references(() => users.id),
    licensorId: ref()
      .notNull()
      .references(() => users.id),
    purchaseId: ref().references(() => purchases.id),
    /** Canonical JSON (RFC 8785) of what anyone may see; it names the hash of the private part. */
    publicDocument: text().notNull(),
    /** Canonical JSON of what only the parties may see: price, order, e-mail, address, acceptance. */
    privateDocument: text().notNull(),
    /** Compact JWS over `publicDocument`. */
    signature: text().notNull(),
    keyId: text().notNull(),
    issuedAt: instant().notNull(),
    statusChangedAt: instant(),
    revocationReason: revocationReason(),
    revocationNote: text(),
    revokedBy: ref().references(() => users.id),
    pdfKey: text(),
    pdfSha256: text(),
    pdfSize: bigint({ mode: "number" }),
    verificationCount: bigint({ mode: "number" }).notNull().default(0),
    lastVerifiedAt: instant(),
  },
  (t) => [
    uniqueIndex("certificates_one_a_purchase").on(t.purchaseId),
    uniqueIndex("certificates_one_live_exclusive")
      .on(t.trackId)
      .where(sql`${t.type} = 'exclusive' and ${t.status} in ('active', 'disputed')`),
    uniqueIndex("certificates_one_standard_each")
      .on(t.trackId, t.licenseeId)
      .where(sql`${t.type} = 'standard' and ${t.status} = 'active'`),
    index("certificates_licensee").on(t.licenseeId, t.issuedAt, t.id),
    index("certificates_licensor").on(t.licensorId, t.issuedAt),
  ],
);

/**
 * A day (UTC) on which somebody downloaded a track under a standard license, the day of the license included. A
 * download counts once a person, track and day.
 */
export const trackDownloads = pgTable(
  "track_downloads",
  {
    userId: ref()
      .notNull()
      .references(() => users.id),
    trackId: ref()
      .notNull()
      .references(() => tracks.id),
    day: date({ mode: "string" }).notNull(),
    certificateId: uuid()
      .notNull()
      .references(() => licenseCertificates.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.trackId, t.day] }),
    index("track_downloads_certificate").on(t.certificateId),
  ],
);

/** Signing keys. Private halves are encrypted under KEY_ENCRYPTION_KEY; public halves stay for good. */
export const signingKeys = pgTable("signing_keys", {
  kid: text().primaryKey(),
  algorithm: text().notNull(),
  publicJwk: jsonb().$type<JWK>().notNull(),
  privateSealed: text().notNull(),
  createdAt: createdAt(),
  /** Signs nothing new from here on; what it signed stays verifiable. */
  retiredAt: instant(),
});
