import type { DELIVERABLE_FILES, ExclusiveConfig } from "@/db/schema/documents";

// Every field of a certificate is here, and every one is a snapshot of the moment of issue (facts §4).
// Field names stand in signed documents for good: add, never rename.

type DeliverableFile = (typeof DELIVERABLE_FILES)[number];

/** The terms without the contact address, which only the parties see. */
export type PublicTerms = Omit<ExclusiveConfig, "contact_email">;

/** What anyone may see: the payload of the signature. Times are ISO 8601 in UTC. */
export type PublicDocument = {
  format: "beatpass-certificate/1";
  id: string;
  number: string;
  type: "exclusive" | "standard";
  issued_at: string;
  verify_url: string;
  licensor: { legal_name: string; professional_name: string };
  licensee: { name: string; email_masked: string };
  track: {
    id: number;
    title: string;
    artists: string[];
    duration_ms: number;
    bpm: number;
    key: string;
    scale: "major" | "minor";
    genre: string;
    release_date: string | null;
    isrc: string | null;
  };
  files: { kind: DeliverableFile; format: string; size: number; sha256: string }[];
  terms: PublicTerms;
  /** Standard licenses of the track that were issued before this exclusive; they stay valid beside it. */
  standard_licenses_before: number;
  /** SHA-256 of the canonical private document: it is bound by the signature and not revealed by it. */
  private_sha256: string;
};

/** What only the two parties see. The salt keeps its hash from being guessed out of likely e-mail addresses. */
export type PrivateDocument = {
  certificate_id: string;
  salt: string;
  licensee_email: string;
  contact_email: string | null;
  order_reference: string;
  price: { amount_minor: number; currency: string };
  acceptance: {
    name: string;
    at: string;
    ip: string | null;
    user_agent: string | null;
    via: "browser" | "api";
    /** SHA-256 of the canonical terms, the contact address included, as the licensee accepted them. */
    terms_sha256: string;
  };
};

/**
 * `jordan@example.com` → `j•••n@example.com`: the first and the last letter of the local part, and always three dots,
 * so that the length stays hidden too. A local part of one letter shows that letter once.
 */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf("@");
  const local = [...email.slice(0, Math.max(at, 0))];
  const domain = at < 0 ? "" : email.slice(at);
  return `${local[0] ?? ""}•••${local.length > 1 ? local.at(-1) : ""}${domain}`;
}
