import { and, desc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { purchases } from "@/db/schema";
import { systemContext } from "@/lib/acts/context";
import { alignShare } from "@/lib/purchases/align-share";
import { settlePurchase } from "@/lib/purchases/settle-purchase";
import type { Say } from "../say";
import { type StandInAddress, tellStandIn } from "./stand-in";

/** A buyer's bank asks for the money of a seller's newest sale back, today: there is evidence to send, and a share held. */
export async function addDispute(
  db: Database,
  standIn: StandInAddress,
  { sellerId, say }: { sellerId: number; say: Say },
): Promise<void> {
  const [sale] = await db
    .select({ purchaseId: purchases.id, charge: purchases.chargeId })
    .from(purchases)
    .where(and(eq(purchases.sellerId, sellerId), eq(purchases.status, "succeeded")))
    .orderBy(desc(purchases.succeededAt))
    .limit(1);
  if (!sale?.charge) return;
  await tellStandIn(standIn, "openDispute", { charge: sale.charge, reason: "product_not_received" });
  const ctx = systemContext("seed", db);
  await settlePurchase(ctx, { purchaseId: sale.purchaseId });
  await alignShare(ctx, { purchaseId: sale.purchaseId });
  say("  a dispute, opened today");
}
