import type { LicenseCheck } from "./check-licenses";
import type { Certificate } from "./read-certificate";
import type { Verification } from "./verify-certificate";
import { verifyUrl } from "./verify-url";

const iso = (instant: Date): string => instant.toISOString();

const presentSummary = ({ id, number, type, status, issuedAt }: NonNullable<LicenseCheck["license"]>) => ({
  uuid: id,
  license_number: number,
  type,
  status,
  issued_at: iso(issuedAt),
});

/** A certificate in full, for its parties. */
export const presentCertificate = (certificate: Certificate) => ({
  ...presentSummary(certificate),
  status_since: iso(certificate.since),
  public: certificate.public,
  private: certificate.private,
  signature: certificate.signature,
  key_id: certificate.keyId,
  pdf_ready: certificate.pdfReady,
  verification_count: certificate.verificationCount,
  last_verified_at: certificate.lastVerifiedAt && iso(certificate.lastVerifiedAt),
});

export const presentCheck = ({ hasLicense, license }: LicenseCheck) => ({
  has_license: hasLicense,
  license_details: license && { ...presentSummary(license), verify_url: verifyUrl(license.id) },
});

/** One line of a person's licenses. */
export const presentLicense = (certificate: Certificate) => ({
  ...presentSummary(certificate),
  track_id: certificate.trackId,
  track_name: certificate.public.track.title,
  artist_name: certificate.public.track.artists.join(", "),
  licensor_name: certificate.public.licensor.legal_name,
  verify_url: certificate.public.verify_url,
  pdf_ready: certificate.pdfReady,
});

/** One line of the licenses that a producer granted. */
export const presentGranted = (certificate: Certificate) => ({
  ...presentSummary(certificate),
  status_since: iso(certificate.since),
  track_id: certificate.trackId,
  track_name: certificate.public.track.title,
  licensee_name: certificate.public.licensee.name,
  verify_url: certificate.public.verify_url,
});

/** What anyone learns from a check of a certificate that exists. */
export const presentVerification = (found: Exclude<Verification, { outcome: "not_found" }>) => ({
  valid: found.outcome === "valid",
  status: found.status,
  status_since: found.since && iso(found.since),
  reason: found.outcome === "valid" ? null : found.reason,
  certificate: found.document,
  signature: found.signature,
  verification_count: found.verificationCount,
  last_verified_at: iso(found.lastVerifiedAt),
});
