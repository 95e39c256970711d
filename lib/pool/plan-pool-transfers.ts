import { and, eq, inArray, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { poolShares, poolTransfers, producers } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import type { Ctx } from "@/lib/acts/context";
import { enqueue } from "@/lib/jobs/enqueue";
import { type Currency, decimals } from "@/lib/money";

/** The least that is sent, in minor units: 1.00. Less waits and grows. */
const leastTransfer = (currency: Currency): number => 10 ** decimals(currency);
const WAITING = ["pending", "failed"] as const;

type Due = { sellerId: number; accountId: string; currency: Currency };

/**
 * The daily round, before payouts: puts the shares that wait into one transfer a producer and currency, and orders it.
 * Those whose transfer failed go into the next. Who cannot be paid out meanwhile waits; nothing is lost.
 */
export async function planPoolTransfers(ctx: Ctx): Promise<{ ordered: number }> {
  const due = await ctx.db
    .select({
      sellerId: poolShares.producerId,
      accountId: sql<string>`${producers.stripeAccountId}`,
      currency: poolShares.currency,
    })
    .from(poolShares)
    .innerJoin(producers, eq(producers.userId, poolShares.producerId))
    .where(
      and(
        inArray(poolShares.status, [...WAITING]),
        unsent,
        sql`${producers.payoutsEnabled} and ${producers.stripeAccountId} is not null and ${producers.disconnectedAt} is null`,
      ),
    )
    .groupBy(poolShares.producerId, producers.stripeAccountId, poolShares.currency);
  let ordered = 0;
  for (const each of due) if (await transaction(ctx.db, (tx) => order(ctx, tx, each))) ordered++;
  return { ordered };
}

/** In no transfer that is under way. */
const unsent = sql`not exists (select from pool_transfers under_way
  where under_way.id = pool_shares.transfer_id and under_way.status = 'requested')`;

async function order(ctx: Ctx, tx: Tx, due: Due): Promise<boolean> {
  // Two rounds side by side: the second sees what the first has taken.
  await tx.select().from(producers).where(eq(producers.userId, due.sellerId)).for("update");
  const waiting = and(
    eq(poolShares.producerId, due.sellerId),
    eq(poolShares.currency, due.currency),
    inArray(poolShares.status, [...WAITING]),
    unsent,
  );
  const [sum] = await tx
    .select({ minor: sql<string>`coalesce(sum(${poolShares.amountMinor}), 0)` })
    .from(poolShares)
    .where(waiting);
  const amountMinor = Number(sum?.minor ?? 0);
  if (amountMinor < leastTransfer(due.currency)) return false;
  const [transfer] = await tx
    .insert(poolTransfers)
    .values({ ...due, amountMinor, createdAt: ctx.now })
    .returning({ id: poolTransfers.id });
  if (!transfer) throw new Error("the transfer was not written");
  await tx.update(poolShares).set({ transferId: transfer.id, status: "pending" }).where(waiting);
  await audit(ctx, tx, "pool.transfer_ordered", `pool_transfer:${transfer.id}`, { amountMinor });
  await enqueue(tx, "send-pool-transfer", { transferId: transfer.id });
  return true;
}
