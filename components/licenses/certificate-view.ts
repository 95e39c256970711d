import type { ExclusiveConfig } from "@/lib/terms/exclusive-config";
import type { StandardTerms } from "@/lib/terms/standard-terms";
import type { CertificateStatus } from "./license-status";

/** What a certificate grants. Of an exclusive one: how many standard licenses were issued before and stay valid. */
export type Rights =
  | { type: "exclusive"; terms: ExclusiveConfig; standardLicensesBefore: number }
  | { type: "standard"; terms: StandardTerms };

/** A certificate as it is shown: everything is the snapshot at issue. Private fields are left out in public. */
export interface CertificateView {
  uuid: string;
  /** The human license number. */
  number: string;
  status: CertificateStatus;
  /** ISO, UTC. */
  issuedAt: string;
  licensor: { professionalName: string; legalName?: string | null };
  licensee: { name: string /** Masked in public. */; email?: string | null };
  track: {
    id: string;
    title: string;
    artists: string[];
    durationMs: number;
    bpm: number;
    /** With its scale, such as "F♯ minor". */
    key: string;
    genre: string;
    releaseDate?: string | null;
    isrc?: string | null;
  };
  files: { name: string; format: string; sizeBytes: number; sha256: string }[];
  rights: Rights;
  termsHash: string;
  signature: { keyId: string; algorithm: string /** SHA-256 of the signature, hex. */; fingerprint: string };
  verifyUrl: string;
}
