import { DELIVERABLE_FILES } from "@/db/schema/documents";
import { type Ctx, signedIn } from "@/lib/acts/context";
import type { PublicDocument } from "@/lib/certificates/document";
import { fail } from "@/lib/errors";
import { downloadStanding } from "./download-standing";

export type FileKind = (typeof DELIVERABLE_FILES)[number];
export type Entitlement = {
  kinds: readonly FileKind[];
  /** What gives the right; null for the producer, who needs none. */
  certificate: { id: string; type: "exclusive" | "standard" } | null;
};

/**
 * Which kinds of files of a track the signed-in person may have: what the terms of their certificate deliver, or, of
 * one's own track, everything. A certificate in dispute still delivers. Fails with `license_revoked` when it was
 * taken back, a refund included, with `exclusive_sold` for a standard license whose track was sold since, and with
 * `not_found` for everybody else.
 */
export async function deliverableKinds(ctx: Ctx, input: { trackId: number }): Promise<Entitlement> {
  signedIn(ctx);
  const { standing, certificate } = await downloadStanding(ctx, input);
  if (standing === "own") return { kinds: DELIVERABLE_FILES, certificate: null };
  if (!certificate) fail("not_found");
  if (standing === "exclusive_sold" && certificate.status === "active") fail("exclusive_sold");
  if (standing !== "licensed") fail("license_revoked");
  const { terms }: PublicDocument = JSON.parse(certificate.publicDocument);
  return { kinds: terms.delivered_files, certificate: { id: certificate.id, type: certificate.type } };
}
