import { and, desc, eq, inArray } from "drizzle-orm";
import { transaction } from "@/db/client";
import { purchases } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { enqueue } from "@/lib/jobs/enqueue";
import { OWNED } from "@/lib/purchases/states";
import { issueCertificate } from "./issue-certificate";
import type { Certificate } from "./read-certificate";
import { readTrackCertificate } from "./read-track-certificate";

/**
 * The signed-in person's certificate of a bought track: the existing one, or the one that is owed, made now. While the
 * payment is unsettled it asks for the settlement and answers `license_not_found`; ask again. A revoked one is not
 * made anew: `license_revoked`.
 */
export async function generateLicense(ctx: Ctx, input: { trackId: number }): Promise<Certificate> {
  const purchase = await newestPurchase(ctx, input.trackId);
  if (purchase && OWNED.includes(purchase.status)) {
    await transaction(ctx.db, (tx) =>
      issueCertificate(ctx, tx, { type: "exclusive", purchaseId: purchase.id }),
    );
  }
  if (purchase?.status === "pending") {
    await enqueue(ctx.db, "settle-purchase", { purchaseId: purchase.id });
  }
  return readTrackCertificate(ctx, input);
}

async function newestPurchase(ctx: Ctx, trackId: number) {
  const [purchase] = await ctx.db
    .select({ id: purchases.id, status: purchases.status })
    .from(purchases)
    .where(
      and(
        eq(purchases.buyerId, signedIn(ctx).id),
        eq(purchases.trackId, trackId),
        inArray(purchases.status, ["pending", ...OWNED]),
      ),
    )
    .orderBy(desc(purchases.id))
    .limit(1);
  return purchase;
}
