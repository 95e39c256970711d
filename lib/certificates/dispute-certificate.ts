import { and, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { licenseCertificates } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";

type OfPurchase = { purchaseId: number };

/** A dispute was opened: active → disputed, in the caller's transaction. False when it was not active. */
export async function disputeCertificate(ctx: Ctx<Db>, tx: Tx, input: OfPurchase): Promise<boolean> {
  return move(ctx, tx, input, { from: "active", to: "disputed", action: "certificate.disputed" });
}

/** The dispute was won: disputed → active, in the caller's transaction. False when it was not disputed. */
export async function restoreCertificate(ctx: Ctx<Db>, tx: Tx, input: OfPurchase): Promise<boolean> {
  return move(ctx, tx, input, { from: "disputed", to: "active", action: "certificate.restored" });
}

type Move = { from: "active" | "disputed"; to: "active" | "disputed"; action: string };

async function move(ctx: Ctx<Db>, tx: Tx, { purchaseId }: OfPurchase, { from, to, action }: Move) {
  const [moved] = await tx
    .update(licenseCertificates)
    .set({ status: to, statusChangedAt: ctx.now })
    .where(and(eq(licenseCertificates.purchaseId, purchaseId), eq(licenseCertificates.status, from)))
    .returning({ id: licenseCertificates.id });
  if (!moved) return false;
  await audit(ctx, tx, action, `certificate:${moved.id}`, { purchaseId });
  return true;
}
