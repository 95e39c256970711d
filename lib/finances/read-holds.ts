import { and, asc, desc, eq, gt } from "drizzle-orm";
import { disputes, payouts, purchases } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { lastConnectStatus } from "@/lib/connect/connect-status";
import type { Currency } from "@/lib/money";
import { leastPayout } from "@/lib/payouts/pay-out";
import { type Earnings, earningsOf } from "./earnings";

/** Why money of a producer's is not on its way to their bank. Amounts in minor units. */
export type Hold = { currency: Currency; amountMinor: number } & (
  | { why: "disputed"; reference: string; title: string; reason: string; evidenceDueBy: Date | null }
  | { why: "below_minimum"; minimumMinor: number }
  | { why: "payouts_not_enabled" }
  | { why: "negative" }
  | { why: "payout_failed"; failureCode: string | null }
);

/** What holds the signed-in producer's money back, by currency; empty when all of it goes its way. */
export async function readHolds(ctx: Ctx): Promise<Hold[]> {
  const seller = asProducer(ctx);
  const [earnings, disputed, latest, standing] = await Promise.all([
    earningsOf(ctx.db, seller.id),
    ctx.db
      .select({ dispute: disputes, purchase: purchases })
      .from(disputes)
      .innerJoin(purchases, eq(purchases.id, disputes.purchaseId))
      .where(and(eq(disputes.sellerId, seller.id), eq(disputes.outcome, "open"), gt(disputes.heldMinor, 0)))
      .orderBy(asc(disputes.evidenceDueBy)),
    ctx.db
      .selectDistinctOn([payouts.currency])
      .from(payouts)
      .where(eq(payouts.sellerId, seller.id))
      .orderBy(asc(payouts.currency), desc(payouts.id)),
    lastConnectStatus(ctx),
  ]);
  const enabled = standing.connected && standing.payoutsEnabled;
  return [
    ...disputed.map(({ dispute, purchase }) => ({
      why: "disputed" as const,
      currency: dispute.currency,
      amountMinor: dispute.heldMinor,
      reference: purchase.reference,
      title: purchase.track.title,
      reason: dispute.reason,
      evidenceDueBy: dispute.evidenceDueBy,
    })),
    ...latest.filter(({ status }) => status === "failed").map(failed),
    ...earnings.flatMap((each) => ofBalance(each, enabled)),
  ];
}

const failed = ({ currency, amountMinor, failureCode }: typeof payouts.$inferSelect): Hold => ({
  why: "payout_failed",
  currency,
  amountMinor,
  failureCode,
});

function ofBalance({ currency, payableMinor: amountMinor }: Earnings, enabled: boolean): Hold[] {
  if (amountMinor < 0) return [{ why: "negative", currency, amountMinor }];
  if (amountMinor === 0) return [];
  if (!enabled) return [{ why: "payouts_not_enabled", currency, amountMinor }];
  const minimumMinor = leastPayout(currency);
  return amountMinor < minimumMinor ? [{ why: "below_minimum", currency, amountMinor, minimumMinor }] : [];
}
