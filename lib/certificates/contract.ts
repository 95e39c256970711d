import { z } from "zod";
import { certificateStatus, certificateType } from "@/db/schema";
import { contract } from "@/lib/api/contract";
import { idParam, isoTime, pageOf, pageQuery, success, uuidParam } from "@/lib/api/shapes";
import { PrivateDocument, PublicDocument } from "./document";

const tag = "License certificates";
const track = z.object({ track: idParam });
const REASONS = ["violation", "fraud", "refund", "admin"] as const;

const summary = {
  uuid: z.uuid(),
  license_number: z.string().meta({ example: "BPL-2026-7F3K9Q2M" }),
  type: z.enum(certificateType.enumValues),
  status: z.enum(certificateStatus.enumValues),
  issued_at: isoTime,
};

const CertificateAnswer = z
  .strictObject({
    ...summary,
    status_since: isoTime,
    public: PublicDocument,
    private: PrivateDocument,
    signature: z.string().meta({ description: "Compact JWS (ES256) over the canonical JSON of `public`" }),
    key_id: z.string().meta({ description: "Names the key in /licenses/jwks" }),
    pdf_ready: z.boolean(),
    verification_count: z.int(),
    last_verified_at: isoTime.nullable(),
  })
  .meta({ id: "Certificate" });

const LicenseDetails = z.strictObject({ ...summary, verify_url: z.url() }).meta({ id: "LicenseDetails" });

export const LicenseItem = z
  .strictObject({
    ...summary,
    track_id: z.int(),
    track_name: z.string().meta({ example: "Summer Vibes" }),
    artist_name: z.string(),
    licensor_name: z.string(),
    verify_url: z.url(),
    pdf_ready: z.boolean(),
  })
  .meta({ id: "License" });

export const generateLicense = contract({
  id: "generateLicense",
  method: "POST",
  path: "/tracks/{track}/generate-license",
  tag,
  title: "Generate license",
  description:
    "The certificate of a track you bought: the existing one, or the one that is owed to you. While the payment is " +
    "being settled it is license_not_found; ask again. Of a track you downloaded under a plan it is the existing " +
    "one; a new standard license comes from a download.",
  auth: "bearer",
  scope: "licenses:write",
  params: track,
  answer: success(CertificateAnswer),
  errors: ["license_not_found", "license_revoked"],
  idempotent: true,
});

export const checkLicense = contract({
  id: "checkLicense",
  method: "GET",
  path: "/tracks/{track}/check-license",
  tag,
  title: "Check license",
  description: "Whether you hold a license of the track that is in force, and the newest you ever had.",
  auth: "bearer",
  scope: "licenses:read",
  params: track,
  answer: success(z.strictObject({ has_license: z.boolean(), license_details: LicenseDetails.nullable() })),
  errors: [],
});

export const checkLicensesBatch = contract({
  id: "checkLicensesBatch",
  method: "POST",
  path: "/tracks/check-licenses-batch",
  tag,
  title: "Batch check licenses",
  description: "One result for each id, in the order given. Tracks that do not exist have no license.",
  auth: "bearer",
  scope: "licenses:read",
  body: z.strictObject({
    track_ids: z
      .array(z.int().positive())
      .min(1)
      .max(100)
      .meta({ description: "At most 100", example: [42, 43] }),
  }),
  answer: success(
    z.array(
      z.strictObject({
        track_id: z.int(),
        has_license: z.boolean(),
        license_details: LicenseDetails.nullable(),
      }),
    ),
  ),
  errors: [],
});

export const licenseCertificate = contract({
  id: "licenseCertificate",
  method: "GET",
  path: "/tracks/{track}/license-certificate",
  tag,
  title: "View license certificate",
  description:
    "Your certificate of the track with its public and private parts and its signature. Save `data` as a file and " +
    "check it without us: node verify-certificate.mjs certificate.json jwks.json",
  auth: "bearer",
  scope: "licenses:read",
  params: track,
  answer: success(CertificateAnswer),
  errors: ["license_not_found", "license_revoked"],
});

export const downloadLicensePdf = contract({
  id: "downloadLicensePdf",
  method: "GET",
  path: "/tracks/{track}/download-license-pdf",
  tag,
  title: "Download license PDF",
  description: "Your certificate of the track as a PDF, the same bytes every time. Takes range requests.",
  auth: "bearer",
  scope: "licenses:read",
  params: track,
  answer: { file: "application/pdf" },
  errors: ["license_not_found", "license_revoked", "pdf_not_ready"],
  budgets: ["render"],
});

export const verifyLicense = contract({
  id: "verifyLicense",
  method: "GET",
  path: "/verify-license/{uuid}",
  tag,
  title: "Verify license",
  description:
    "For anyone: whether a certificate is genuine and in force. `valid` is true only while its status is active and " +
    "its signature verifies. Each check is counted.",
  auth: "public",
  params: z.object({ uuid: uuidParam }),
  answer: success(
    z.strictObject({
      valid: z.boolean(),
      status: z.enum([...certificateStatus.enumValues, "tampered"]),
      status_since: isoTime.nullable(),
      reason: z.enum(REASONS).nullable().meta({ description: "Why it was revoked" }),
      certificate: PublicDocument,
      signature: z.string(),
      verification_count: z.int(),
      last_verified_at: isoTime,
    }),
  ),
  errors: [],
  budgets: ["verify"],
});

export const revokeLicense = contract({
  id: "revokeLicense",
  method: "POST",
  path: "/licenses/{uuid}/revoke",
  tag,
  title: "Revoke license",
  description:
    "The platform's admin may for any of the reasons; the licensor for a violation, with a note that says which.",
  auth: "bearer",
  scope: "licenses:write",
  params: z.object({ uuid: uuidParam }),
  body: z.strictObject({
    reason: z.enum(["violation", "fraud", "admin"]),
    note: z.string().trim().min(1).max(1000).optional(),
  }),
  answer: success(
    z.strictObject({
      uuid: z.uuid(),
      status: z.literal("revoked"),
      reason: z.enum(REASONS),
      revoked_at: isoTime,
    }),
  ),
  errors: ["license_not_revocable"],
  idempotent: true,
});

const certificateQuery = pageQuery.extend({
  type: z.enum(certificateType.enumValues).optional(),
  status: z.enum(certificateStatus.enumValues).optional(),
});

export const userLicenses = contract({
  id: "userLicenses",
  method: "GET",
  path: "/user/licenses",
  tag,
  title: "User licenses",
  description: "Your certificates, exclusive and standard ones, newest first.",
  auth: "bearer",
  scope: "licenses:read",
  query: certificateQuery.extend({
    q: z
      .string()
      .max(100)
      .optional()
      .meta({ description: "Part of a title, an artist's name or a license number" }),
  }),
  answer: success(pageOf(LicenseItem)),
  errors: [],
});

export const licensesGranted = contract({
  id: "licensesGranted",
  method: "GET",
  path: "/artist/licenses-granted",
  tag: "Artist",
  title: "Licenses granted",
  description: "The licenses of your tracks that others hold, standard and exclusive ones, newest first.",
  auth: "bearer",
  scope: "artist:read",
  query: certificateQuery.extend({
    q: z
      .string()
      .max(100)
      .optional()
      .meta({ description: "Part of a title, a licensee's name or a license number" }),
  }),
  answer: success(
    pageOf(
      z
        .strictObject({
          ...summary,
          status_since: isoTime,
          track_id: z.int(),
          track_name: z.string().meta({ example: "Summer Vibes" }),
          licensee_name: z.string().meta({ example: "Jordan Hahn" }),
          verify_url: z.url(),
        })
        .meta({ id: "GrantedLicense" }),
    ),
  ),
  errors: ["not_a_producer"],
});

export const licenseKeys = contract({
  id: "licenseKeys",
  method: "GET",
  path: "/licenses/jwks",
  tag,
  title: "JWT verification keys",
  description: "The public keys of every certificate ever signed, as a JWKS. May be cached for 10 minutes.",
  auth: "public",
  answer: z.strictObject({
    keys: z.array(
      z.strictObject({
        kty: z.string(),
        crv: z.string(),
        x: z.string(),
        y: z.string(),
        kid: z.string(),
        use: z.literal("sig"),
        alg: z.string(),
      }),
    ),
  }),
  errors: [],
});
