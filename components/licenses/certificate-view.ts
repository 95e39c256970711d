import type { ExclusiveConfig } from "@/lib/terms/exclusive-config";
import type { CertificateStatus } from "./license-status";

/** A certificate as it is shown: everything is the snapshot at issue. Private fields are left out in public. */
export interface CertificateView {
  uuid: string;
  /** The human license number. */
  number: string;
  type: "exclusive" | "standard";
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
  /** Exclusive only. */
  terms?: ExclusiveConfig | null;
  termsHash: string;
  /** Standard licenses issued before an exclusive: they stay valid beside it. */
  standardLicensesBefore?: number | null;
  signature: { keyId: string; algorithm: string /** SHA-256 of the signature, hex. */; fingerprint: string };
  verifyUrl: string;
}
