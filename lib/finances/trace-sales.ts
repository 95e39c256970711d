import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { disputes, payoutItems, payouts, type purchases, refunds } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { minorUnits } from "@/lib/money";

type Purchase = typeof purchases.$inferSelect;

/** Where the money of one sale went, in minor units: share − refunded − lost = earned. */
export type Trace = {
  /** What refunds, and lost disputes, took back of the seller's share. */
  refundedMinor: number;
  lostMinor: number;
  /** Of what is earned, held while a dispute is undecided. */
  heldMinor: number;
  earnedMinor: number;
  refunds: (typeof refunds.$inferSelect)[];
  disputes: (typeof disputes.$inferSelect)[];
  /** The payouts that it is in, each with its part; a negative one takes back what was paid too much. */
  payouts: { payout: typeof payouts.$inferSelect; amountMinor: number }[];
};

/** Follows the money of these purchases, a question a table however many they are. Whose they are was asked before. */
export async function traceSales(
  ctx: Ctx,
  input: { purchases: Purchase[] },
): Promise<(purchaseId: number) => Trace> {
  const ids = input.purchases.map(({ id }) => id);
  if (ids.length === 0) return () => nothing;
  const [booked, given, disputed, paid] = await Promise.all([
    books(ctx.db, ids),
    ctx.db.select().from(refunds).where(inArray(refunds.purchaseId, ids)).orderBy(asc(refunds.id)),
    ctx.db.select().from(disputes).where(inArray(disputes.purchaseId, ids)).orderBy(asc(disputes.openedAt)),
    ctx.db
      .select({ payout: payouts, item: payoutItems })
      .from(payoutItems)
      .innerJoin(payouts, eq(payouts.id, payoutItems.payoutId))
      .where(inArray(payoutItems.purchaseId, ids))
      .orderBy(asc(payouts.id)),
  ]);
  return (id) => ({
    ...(booked.get(id) ?? nothing),
    refunds: given.filter(({ purchaseId }) => purchaseId === id),
    disputes: disputed.filter(({ purchaseId }) => purchaseId === id),
    payouts: paid
      .filter(({ item }) => item.purchaseId === id)
      .map(({ payout, item }) => ({ payout, amountMinor: item.amountMinor })),
  });
}

const nothing: Trace = {
  refundedMinor: 0,
  lostMinor: 0,
  heldMinor: 0,
  earnedMinor: 0,
  refunds: [],
  disputes: [],
  payouts: [],
};

/** What the books say of each, by the same rule that adds up a seller's days. */
async function books(db: Db, ids: number[]) {
  const rows = await db.execute<Record<string, string>>(sql`
    select t.purchase_id id, -sum(e.amount_minor) earned,
      coalesce(-sum(e.amount_minor) filter (where a.kind = 'seller_held'), 0) held,
      coalesce(sum(e.amount_minor) filter (where t.cause ~ ':(refunded|refund_failed)$'), 0) refunded,
      coalesce(sum(e.amount_minor) filter (where t.cause !~ ':(succeeded|refunded|refund_failed)$'), 0) lost
    from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
      join ledger_accounts a on a.id = e.account_id and a.seller_id is not null
    where t.purchase_id in ${ids} group by t.purchase_id`);
  return new Map(
    rows.map((row) => {
      const of = (name: string) => minorUnits(row[name] ?? 0);
      const found = {
        ...nothing,
        earnedMinor: of("earned"),
        heldMinor: of("held"),
        refundedMinor: of("refunded"),
        lostMinor: of("lost"),
      };
      return [Number(row.id), found] as const;
    }),
  );
}
