import { z } from "zod";
import { certificateStatus, certificateType } from "@/db/schema";
import { DELIVERABLE_FILES } from "@/db/schema/documents";
import { contract } from "@/lib/api/contract";
import { idParam, isoTime, pageOf, pageQuery, sampledTime, success } from "@/lib/api/shapes";
import { isPlainLine } from "@/lib/plain-text";
import { StandardTerms } from "@/lib/terms/standard-terms";
import { NOT_DOWNLOADABLE } from "./download-standing";

const tag = "Downloads";

export const DownloadedFile = z
  .strictObject({
    kind: z.enum(DELIVERABLE_FILES).meta({ example: "wav" }),
    size: z.int().meta({ description: "Bytes", example: 25_401_644 }),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    url: z.url().meta({ description: "Fetch it with your token; takes range requests" }),
  })
  .meta({ id: "DownloadedFile" });

const license = z
  .strictObject({
    uuid: z.uuid(),
    license_number: z.string().meta({ example: "BPL-2026-7F3K9Q2M" }),
    type: z.enum(certificateType.enumValues).meta({ example: "standard" }),
    status: z.enum(certificateStatus.enumValues),
    issued_at: isoTime,
    verify_url: z.url(),
  })
  .nullable();

export const downloadStatus = contract({
  id: "downloadStatus",
  method: "GET",
  path: "/tracks/{track}/download",
  tag,
  title: "Download status",
  description:
    "Whether you may download a track, and if not, why; and the terms of its standard license. needs_license says " +
    "that the download would issue one, for which you accept the terms.",
  auth: "bearer",
  scope: "licenses:read",
  params: z.object({ track: idParam }),
  answer: success(
    z.strictObject({
      can_download: z.boolean(),
      needs_license: z.boolean(),
      reason: z.enum(NOT_DOWNLOADABLE).nullable(),
      licensee_name: z
        .string()
        .nullable()
        .meta({ description: "The name that would stand on the certificate", example: "Jordan Hahn" }),
      terms: StandardTerms,
      terms_hash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  errors: [],
});

export const downloadTrack = contract({
  id: "downloadTrack",
  method: "POST",
  path: "/tracks/{track}/download",
  tag,
  title: "Download track",
  description:
    "The files of a track and the license under which you have them. The first download under a paid plan issues a " +
    "standard license: send terms_accepted, and terms_hash to accept exactly the terms you read. Every later " +
    "download answers the same license and asks nothing. Your own tracks and those whose exclusive rights you own " +
    "need no plan. 200 new licenses a day are the most; beyond, too_many_downloads with Retry-After.",
  auth: "bearer",
  scope: "licenses:write",
  params: z.object({ track: idParam }),
  body: z.strictObject({
    terms_accepted: z.boolean().optional().meta({ description: "Needed for a new license", example: true }),
    terms_hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/, "Send the 64 hex digits of the terms' hash.")
      .optional()
      .meta({ description: "Refuses with terms_changed if the terms are not these" }),
    licensee_name: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .refine(isPlainLine, "Use letters, digits and punctuation only.")
      .optional()
      .meta({
        description: "The name on a new certificate. The account's legal name when left out.",
        example: "Jordan Hahn",
      }),
  }),
  bodyOptional: true,
  answer: success(
    z.strictObject({
      license: license.meta({ description: "null for a track of your own" }),
      files: z.array(DownloadedFile),
    }),
  ),
  errors: [
    "plan_required",
    "terms_not_accepted",
    "terms_changed",
    "exclusive_only",
    "exclusive_sold",
    "license_revoked",
    "files_missing",
    "too_many_downloads",
  ],
  idempotent: true,
});

export const downloadTrackFile = contract({
  id: "downloadTrackFile",
  method: "GET",
  path: "/tracks/{track}/files/{file}",
  tag,
  title: "Download file",
  description:
    "One file of a track that you hold a license of, or of your own, by its kind. Each download is kept as evidence.",
  auth: "bearer",
  scope: "licenses:read",
  params: z.object({ track: idParam, file: z.enum(DELIVERABLE_FILES) }),
  answer: { file: "application/octet-stream" },
  errors: ["license_revoked", "exclusive_sold"],
});

export const userDownloads = contract({
  id: "userDownloads",
  method: "GET",
  path: "/user/downloads",
  tag,
  title: "User downloads",
  description: "The tracks that you downloaded, each once, the latest first.",
  auth: "bearer",
  scope: "licenses:read",
  query: pageQuery.extend({
    q: z.string().max(100).optional().meta({ description: "Part of a title or of a producer's name" }),
  }),
  answer: success(
    pageOf(
      z
        .strictObject({
          track_id: z.int(),
          track_name: z.string().meta({ example: "Summer Vibes" }),
          artist_name: z.string().meta({ example: "Nova Keys" }),
          downloaded_at: sampledTime,
          license,
        })
        .meta({ id: "Download" }),
    ),
  ),
  errors: [],
});
