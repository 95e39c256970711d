import { decodeProtectedHeader } from "jose";
import type { CertificateView, Rights } from "@/components/licenses/certificate-view";
import type { PublicDocument } from "@/lib/certificates/document";
import type { Certificate } from "@/lib/certificates/read-certificate";
import { sha256 } from "@/lib/ids";
import { FILE_NAMES } from "@/lib/terms/names";
import { keyName } from "@/lib/tracks/vocabulary";

/** What a compact JWS says of itself, and a short name for it. */
export function presentSignature(jws: string): CertificateView["signature"] {
  const { kid = "", alg = "" } = decodeProtectedHeader(jws);
  return { keyId: kid, algorithm: alg, fingerprint: sha256(jws) };
}

/** The files of a certificate, as the pages list them. */
export function presentFiles(files: PublicDocument["files"]): CertificateView["files"] {
  return files.map(({ kind, format, size, sha256 }) => ({
    name: FILE_NAMES[kind],
    format,
    sizeBytes: size,
    sha256,
  }));
}

/** What a certificate grants. The contact is for its parties only. */
export function presentRights(document: PublicDocument, contactEmail?: string | null): Rights {
  if (document.type === "standard") return { type: "standard", terms: document.terms };
  return {
    type: "exclusive",
    terms: { ...document.terms, ...(contactEmail && { contact_email: contactEmail }) },
    standardLicensesBefore: document.standard_licenses_before,
  };
}

/** A certificate as its holder sees it on the screen. */
export function presentCertificate(certificate: Certificate): CertificateView {
  const { id, number, status, signature, public: document, private: closed } = certificate;
  const { licensor, licensee, track } = document;
  return {
    uuid: id,
    number,
    status,
    issuedAt: document.issued_at,
    licensor: { professionalName: licensor.professional_name, legalName: licensor.legal_name },
    licensee: { name: licensee.name, email: closed.licensee_email },
    track: {
      id: String(track.id),
      title: track.title,
      artists: track.artists,
      durationMs: track.duration_ms,
      bpm: track.bpm,
      key: keyName(track.key, track.scale),
      genre: track.genre,
      releaseDate: track.release_date,
      isrc: track.isrc,
    },
    files: presentFiles(document.files),
    rights: presentRights(document, closed.contact_email),
    termsHash: closed.acceptance.terms_sha256,
    signature: presentSignature(signature),
    verifyUrl: document.verify_url,
  };
}
