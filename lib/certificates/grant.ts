import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { purchases } from "@/db/schema";
import type { Acceptance, ExclusiveConfig, PurchasedTrack } from "@/db/schema/documents";
import { OWNED } from "@/lib/purchases/states";
import type { StandardTerms } from "@/lib/terms/standard-terms";

type Granted = {
  trackId: number;
  licenseeId: number;
  licensorId: number;
  /** The track as it was then. */
  track: PurchasedTrack;
  acceptance: Acceptance;
};

/** What a download under a plan grants. `plan` is the plan's name for people. */
export type StandardGrant = Granted & {
  type: "standard";
  terms: StandardTerms;
  plan: string;
  downloadReference: string;
};
/** What a purchase grants. The price in minor units. */
export type ExclusiveGrant = Granted & {
  type: "exclusive";
  terms: ExclusiveConfig;
  purchaseId: number;
  orderReference: string;
  price: { amountMinor: number; currency: string };
  isDisputed: boolean;
};
export type Grant = StandardGrant | ExclusiveGrant;

/** What a purchase grants, out of its snapshots. It must be paid for, and stays locked until the transaction ends. */
export async function grantOfPurchase(tx: Tx, purchaseId: number): Promise<ExclusiveGrant> {
  const [purchase] = await tx.select().from(purchases).where(eq(purchases.id, purchaseId)).for("update");
  if (!purchase || !OWNED.includes(purchase.status)) {
    const status = purchase?.status ?? "missing";
    throw new Error(`no certificate for purchase ${purchaseId}: it is ${status}, not paid for`);
  }
  const { trackId, buyerId, sellerId, track, acceptance, terms, reference, totalMinor, currency } = purchase;
  return {
    type: "exclusive",
    trackId,
    licenseeId: buyerId,
    licensorId: sellerId,
    track,
    acceptance,
    terms,
    purchaseId,
    orderReference: reference,
    price: { amountMinor: totalMinor, currency },
    isDisputed: purchase.status === "disputed",
  };
}
