import { and, eq, inArray } from "drizzle-orm";
import { type Db, type Tx, transaction } from "@/db/client";
import { licenseCertificates } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { type Ctx, signedIn, type User } from "@/lib/acts/context";
import { fail, invalid } from "@/lib/errors";
import { isUuid } from "./is-uuid";

export type RevocationReason = "violation" | "fraud" | "refund" | "admin";
type Revocation = { reason: RevocationReason; note: string | null };

/**
 * Revokes on a person's word. The platform's admin may for `violation`, `fraud` or `admin`; the licensor for a
 * `violation`, and says in `note` which. For everybody else, the licensee included, it is not found.
 */
export async function revokeCertificate(
  ctx: Ctx,
  input: { uuid: string; reason: Exclude<RevocationReason, "refund">; note: string | null },
): Promise<{ id: string; status: "revoked"; revokedAt: Date; reason: RevocationReason }> {
  const user = signedIn(ctx);
  await transaction(ctx.db, async (tx) => {
    const certificate = await lockFor(tx, user, input.uuid);
    checkReason(user, input);
    const { reason, note } = input;
    const revoked = await revoke(ctx, tx, certificate.id, { reason, note });
    if (!revoked) fail("license_not_revocable");
  });
  return { id: input.uuid, status: "revoked", revokedAt: ctx.now, reason: input.reason };
}

/**
 * Revokes what a purchase brought, when its money goes back: a refund, or a dispute that was lost. In the caller's
 * transaction; gives false when there is nothing left to revoke.
 */
export async function revokeForRefund(ctx: Ctx<Db>, tx: Tx, input: { purchaseId: number }): Promise<boolean> {
  const [certificate] = await tx
    .select({ id: licenseCertificates.id })
    .from(licenseCertificates)
    .where(eq(licenseCertificates.purchaseId, input.purchaseId));
  return certificate ? revoke(ctx, tx, certificate.id, { reason: "refund", note: null }) : false;
}

/** The one place where a certificate becomes revoked. */
async function revoke(ctx: Ctx<Db>, tx: Tx, id: string, { reason, note }: Revocation): Promise<boolean> {
  const revoked = await tx
    .update(licenseCertificates)
    .set({
      status: "revoked",
      statusChangedAt: ctx.now,
      revocationReason: reason,
      revocationNote: note,
      revokedBy: ctx.actor.kind === "user" ? ctx.actor.id : null,
    })
    .where(
      and(
        eq(licenseCertificates.id, id),
        inArray(licenseCertificates.status, ["active", "disputed", "expired"]),
      ),
    )
    .returning({ id: licenseCertificates.id });
  if (revoked.length === 0) return false;
  await audit(ctx, tx, "certificate.revoked", `certificate:${id}`, { reason, note });
  return true;
}

async function lockFor(tx: Tx, user: User, uuid: string) {
  if (!isUuid(uuid)) fail("not_found");
  const [certificate] = await tx
    .select({ id: licenseCertificates.id, licensorId: licenseCertificates.licensorId })
    .from(licenseCertificates)
    .where(eq(licenseCertificates.id, uuid))
    .for("update");
  if (!certificate || !(user.isAdmin || certificate.licensorId === user.id)) fail("not_found");
  return certificate;
}

function checkReason(user: User, { reason, note }: { reason: RevocationReason; note: string | null }): void {
  if (user.isAdmin) return;
  if (reason !== "violation") invalid({ reason: ["A producer revokes for a violation only."] });
  if (!note?.trim()) invalid({ note: ["Say what was violated."] });
}
