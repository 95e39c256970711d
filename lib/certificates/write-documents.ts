import { and, count, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { licenseCertificates, producers, type purchases, trackFiles, users } from "@/db/schema";
import type { ExclusiveConfig } from "@/db/schema/documents";
import { canonicalJson } from "@/lib/canonical-json";
import { secret, sha256 } from "@/lib/ids";
import type { PrivateDocument, PublicDocument } from "./document";
import { maskedEmail } from "./masked-email";
import { verifyUrl } from "./verify-url";

export type Heading = { id: string; number: string; issuedAt: Date };
export type Purchase = typeof purchases.$inferSelect;

/** Writes both documents of an exclusive license as canonical JSON, out of the purchase's snapshots. */
export async function writeDocuments(tx: Tx, heading: Heading, purchase: Purchase) {
  const { contact_email = null, ...terms } = purchase.terms;
  const parties = await partiesOf(tx, purchase);
  const privateDocument = canonicalJson(privatePart(heading, purchase, parties.licenseeEmail, contact_email));
  const document: PublicDocument = {
    format: "beatpass-certificate/1",
    id: heading.id,
    number: heading.number,
    type: "exclusive",
    issued_at: heading.issuedAt.toISOString(),
    verify_url: verifyUrl(heading.id),
    licensor: parties.licensor,
    licensee: { name: purchase.acceptance.name, email_masked: maskedEmail(parties.licenseeEmail) },
    track: trackPart(purchase),
    files: await deliveredFiles(tx, purchase.trackId, terms.delivered_files),
    terms,
    standard_licenses_before: await standardLicenses(tx, purchase.trackId),
    private_sha256: sha256(privateDocument),
  };
  return { publicDocument: canonicalJson(document), privateDocument };
}

function trackPart({ trackId, track }: Purchase): PublicDocument["track"] {
  const { title, artists, bpm, key, scale, genre, isrc } = track;
  const { durationMs: duration_ms, releaseDate: release_date } = track;
  return { id: trackId, title, artists, duration_ms, bpm, key, scale, genre, release_date, isrc };
}

function privatePart(
  heading: Heading,
  { reference, totalMinor, currency, acceptance }: Purchase,
  licensee_email: string,
  contact_email: string | null,
): PrivateDocument {
  const { name, at, ip, userAgent: user_agent, via, termsHash: terms_sha256 } = acceptance;
  return {
    certificate_id: heading.id,
    salt: secret(),
    licensee_email,
    contact_email,
    order_reference: reference,
    price: { amount_minor: totalMinor, currency },
    acceptance: { name, at, ip, user_agent, via, terms_sha256 },
  };
}

async function partiesOf(tx: Tx, purchase: Purchase) {
  const [licensee] = await tx
    .select({ email: users.email })
    .from(users)
    .where(eq(users.id, purchase.buyerId));
  const [licensor] = await tx
    .select({ legal: users.legalName, name: users.name, professional: producers.name })
    .from(producers)
    .innerJoin(users, eq(users.id, producers.userId))
    .where(eq(producers.userId, purchase.sellerId));
  if (!licensee || !licensor) throw new Error(`purchase ${purchase.id} has lost a party`);
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

async function standardLicenses(tx: Tx, trackId: number): Promise<number> {
  const [row] = await tx
    .select({ issued: count() })
    .from(licenseCertificates)
    .where(and(eq(licenseCertificates.trackId, trackId), eq(licenseCertificates.type, "standard")));
  return row?.issued ?? 0;
}
