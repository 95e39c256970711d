import { and, count, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { licenseCertificates, producers, trackFiles, users } from "@/db/schema";
import type { ExclusiveConfig } from "@/db/schema/documents";
import { canonicalJson } from "@/lib/canonical-json";
import { secret, sha256 } from "@/lib/ids";
import type { ExclusiveDocument, PrivateDocument, PublicDocument, StandardDocument } from "./document";
import type { Grant } from "./grant";
import { maskedEmail } from "./masked-email";
import { verifyUrl } from "./verify-url";

export type Heading = { id: string; number: string; issuedAt: Date };

/** Writes both documents of a license as canonical JSON, out of the snapshots that a grant is made of. */
export async function writeDocuments(tx: Tx, heading: Heading, grant: Grant) {
  const parties = await partiesOf(tx, grant);
  const privateDocument = canonicalJson(privatePart(heading, grant, parties.licenseeEmail));
  const document: PublicDocument = {
    format: "beatpass-certificate/1",
    id: heading.id,
    number: heading.number,
    issued_at: heading.issuedAt.toISOString(),
    verify_url: verifyUrl(heading.id),
    licensor: parties.licensor,
    licensee: { name: grant.acceptance.name, email_masked: maskedEmail(parties.licenseeEmail) },
    track: trackPart(grant),
    files: await deliveredFiles(tx, grant.trackId, grant.terms.delivered_files),
    private_sha256: sha256(privateDocument),
    ...(await rightsPart(tx, grant)),
  };
  return { publicDocument: canonicalJson(document), privateDocument };
}

type RightsPart =
  | Pick<ExclusiveDocument, "type" | "terms" | "standard_licenses_before">
  | Pick<StandardDocument, "type" | "terms">;

async function rightsPart(tx: Tx, grant: Grant): Promise<RightsPart> {
  if (grant.type === "standard") return { type: "standard", terms: grant.terms };
  const { contact_email: _forThePartiesOnly, ...terms } = grant.terms;
  return { type: "exclusive", terms, standard_licenses_before: await standardLicenses(tx, grant.trackId) };
}

function trackPart({ trackId, track }: Grant): PublicDocument["track"] {
  const { title, artists, bpm, key, scale, genre, isrc } = track;
  const { durationMs: duration_ms, releaseDate: release_date } = track;
  return { id: trackId, title, artists, duration_ms, bpm, key, scale, genre, release_date, isrc };
}

function privatePart(heading: Heading, grant: Grant, licensee_email: string): PrivateDocument {
  const { name, at, ip, userAgent: user_agent, via, termsHash: terms_sha256 } = grant.acceptance;
  const common = {
    certificate_id: heading.id,
    salt: secret(),
    licensee_email,
    acceptance: { name, at, ip, user_agent, via, terms_sha256 },
  };
  if (grant.type === "standard") {
    const { plan, downloadReference: download_reference } = grant;
    return { ...common, contact_email: null, order_reference: null, price: null, plan, download_reference };
  }
  const { amountMinor: amount_minor, currency } = grant.price;
  return {
    ...common,
    contact_email: grant.terms.contact_email ?? null,
    order_reference: grant.orderReference,
    price: { amount_minor, currency },
  };
}

async function partiesOf(tx: Tx, { trackId, licenseeId, licensorId }: Grant) {
  const [licensee] = await tx.select({ email: users.email }).from(users).where(eq(users.id, licenseeId));
  const [licensor] = await tx
    .select({ legal: users.legalName, name: users.name, professional: producers.name })
    .from(producers)
    .innerJoin(users, eq(users.id, producers.userId))
    .where(eq(producers.userId, licensorId));
  if (!licensee || !licensor) throw new Error(`the license of track ${trackId} has lost a party`);
  return {
    licenseeEmail: licensee.email,
    licensor: { legal_name: licensor.legal ?? licensor.name, professional_name: licensor.professional },
  };
}

async function deliveredFiles(tx: Tx, trackId: number, delivered: ExclusiveConfig["delivered_files"]) {
  const rows = await tx
    .select()
    .from(trackFiles)
    .where(and(eq(trackFiles.trackId, trackId), inArray(trackFiles.kind, delivered)));
  return delivered.flatMap((kind) =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ contentType: format, size, sha256 }) => ({ kind, format, size, sha256 })),
  );
}

/** How many were issued before: those that were revoked since as well. */
async function standardLicenses(tx: Tx, trackId: number): Promise<number> {
  const [row] = await tx
    .select({ issued: count() })
    .from(licenseCertificates)
    .where(and(eq(licenseCertificates.trackId, trackId), eq(licenseCertificates.type, "standard")));
  return row?.issued ?? 0;
}
