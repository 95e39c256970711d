import { z } from "zod";
import { DELIVERABLE_FILES } from "@/db/schema/documents";
import { ExclusiveConfig } from "@/lib/terms/exclusive-config";
import { StandardTerms } from "@/lib/terms/standard-terms";

// Every field of a certificate is here, and every one is a snapshot of the moment of issue (facts §4).
// Field names stand in signed documents for good: add, never rename.

const instant = z.iso.datetime().meta({ description: "UTC", example: "2026-05-11T07:00:00.000Z" });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const common = {
  format: z.literal("beatpass-certificate/1"),
  id: z.uuid(),
  number: z.string().meta({ example: "BPL-2026-7F3K9Q2M" }),
  issued_at: instant,
  verify_url: z.url(),
  licensor: z.strictObject({
    legal_name: z.string().meta({ example: "Nova Keller" }),
    professional_name: z.string().meta({ example: "Nova Keys" }),
  }),
  licensee: z.strictObject({
    name: z.string().meta({ example: "Jordan Hahn" }),
    email_masked: z.string().meta({ example: "j•••n@example.com" }),
  }),
  track: z.strictObject({
    id: z.int().meta({ example: 42 }),
    title: z.string().meta({ example: "Summer Vibes" }),
    artists: z.array(z.string()).meta({ example: ["Nova Keys"] }),
    duration_ms: z.int().meta({ example: 96_000 }),
    bpm: z.int().meta({ example: 140 }),
    key: z.string().meta({ example: "C" }),
    scale: z.enum(["major", "minor"]),
    genre: z.string().meta({ example: "Trap" }),
    release_date: z.string().nullable(),
    isrc: z.string().nullable(),
  }),
  files: z.array(
    z.strictObject({
      kind: z.enum(DELIVERABLE_FILES),
      format: z.string().meta({ description: "Media type", example: "audio/wav" }),
      size: z.int().meta({ description: "Bytes", example: 25_401_644 }),
      sha256,
    }),
  ),
  private_sha256: sha256.meta({
    description: "Of the canonical private document: bound by the signature, not revealed by it.",
  }),
};

export const ExclusiveDocument = z
  .strictObject({
    ...common,
    type: z.literal("exclusive"),
    terms: ExclusiveConfig.meta({ description: "Without contact_email, which only the parties see." }),
    standard_licenses_before: z.int().meta({
      description: "Standard licenses of the track issued before this exclusive. They stay valid beside it.",
    }),
  })
  .meta({ id: "ExclusiveCertificatePublic" });
export type ExclusiveDocument = z.infer<typeof ExclusiveDocument>;

export const StandardDocument = z
  .strictObject({ ...common, type: z.literal("standard"), terms: StandardTerms })
  .meta({ id: "StandardCertificatePublic" });
export type StandardDocument = z.infer<typeof StandardDocument>;

/** What anyone may see: the payload of the signature. */
export const PublicDocument = z
  .union([ExclusiveDocument, StandardDocument])
  .meta({ id: "CertificatePublic" });
export type PublicDocument = z.infer<typeof PublicDocument>;

const closed = {
  certificate_id: z.uuid(),
  salt: z.string(),
  licensee_email: z.string().meta({ example: "jordan@example.com" }),
  contact_email: z.string().nullable(),
  acceptance: z.strictObject({
    name: z.string().meta({ example: "Jordan Hahn" }),
    at: instant,
    ip: z.string().nullable(),
    user_agent: z.string().nullable(),
    via: z.enum(["browser", "api"]),
    terms_sha256: sha256.meta({
      description: "Of the canonical `terms` of the public document, as they were accepted.",
    }),
  }),
};

export const ExclusivePrivate = z
  .strictObject({
    ...closed,
    order_reference: z.string().meta({ example: "BP-7F3K9Q2M4T" }),
    price: z.strictObject({
      amount_minor: z.int().meta({ description: "In the currency's minor unit", example: 2999 }),
      currency: z.string().meta({ example: "USD" }),
    }),
  })
  .meta({ id: "ExclusiveCertificatePrivate" });
export type ExclusivePrivate = z.infer<typeof ExclusivePrivate>;

export const StandardPrivate = z
  .strictObject({
    ...closed,
    order_reference: z.null().meta({ description: "Nothing was ordered." }),
    price: z.null().meta({ description: "Nothing was paid for it: a plan gave it." }),
    plan: z.string().meta({ description: "The plan that gave it", example: "Plus" }),
    download_reference: z.string().meta({ example: "BPD-7F3K9Q2M4T" }),
  })
  .meta({ id: "StandardCertificatePrivate" });
export type StandardPrivate = z.infer<typeof StandardPrivate>;

/** What only the two parties see. The salt keeps its hash from being guessed out of likely e-mail addresses. */
export const PrivateDocument = z
  .union([ExclusivePrivate, StandardPrivate])
  .meta({ id: "CertificatePrivate" });
export type PrivateDocument = z.infer<typeof PrivateDocument>;
