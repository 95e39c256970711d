import { and, eq, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { payoutItems, payoutPoolItems, poolTransfers, purchases } from "@/db/schema";
import { type Allocated, allocate, type Unpaid } from "./allocate";
import type { Payout } from "./states";

/**
 * Writes which sales, and which transfers out of the subscription pool, the payout pays, and takes that off what they
 * have unpaid. Only those whose money went to the account that pays out: a producer who connected anew has the rest on
 * the account before. One statement a table, however many there are, because a seller may have a hundred thousand.
 */
export async function payItems(tx: Tx, payout: Payout): Promise<void> {
  const unpaid = [...(await unpaidSales(tx, payout)), ...(await unpaidTransfers(tx, payout))];
  const items = allocate(
    payout.amountMinor,
    unpaid.sort((one, other) => one.at.getTime() - other.at.getTime()),
  );
  await write(tx, payout, items);
  await addToUnpaid(tx, payout, -1);
}

/** The payout came back: its sales and transfers are unpaid again. The items stay to be seen. */
export const unpayItems = (tx: Tx, payout: Payout): Promise<void> => addToUnpaid(tx, payout, 1);

type Came = Unpaid & { at: Date };

async function unpaidSales(tx: Tx, payout: Payout): Promise<Came[]> {
  const found = await tx
    .select({ id: purchases.id, unpaidMinor: purchases.unpaidMinor, at: purchases.createdAt })
    .from(purchases)
    .where(
      and(
        eq(purchases.sellerId, payout.sellerId),
        eq(purchases.currency, payout.currency),
        ne(purchases.unpaidMinor, 0),
        eq(purchases.destinationAccount, payout.accountId),
      ),
    )
    .orderBy(purchases.id)
    .for("no key update");
  return found.map((sale) => ({ of: "sale", ...sale }));
}

async function unpaidTransfers(tx: Tx, payout: Payout): Promise<Came[]> {
  const { id, unpaidMinor, createdAt: at } = poolTransfers;
  const found = await tx
    .select({ id, unpaidMinor, at })
    .from(poolTransfers)
    .where(
      and(
        eq(poolTransfers.sellerId, payout.sellerId),
        eq(poolTransfers.currency, payout.currency),
        ne(poolTransfers.unpaidMinor, 0),
        eq(poolTransfers.accountId, payout.accountId),
      ),
    )
    .orderBy(poolTransfers.id)
    .for("no key update");
  return found.map((transfer) => ({ of: "pool", ...transfer }));
}

async function write(tx: Tx, { id }: Payout, items: Allocated[]): Promise<void> {
  const listed = (of: Allocated["of"]) => JSON.stringify(items.filter((item) => item.of === of));
  const recordset = (of: Allocated["of"]) =>
    sql`json_to_recordset(${listed(of)}::json) as item (id bigint, "amountMinor" bigint)`;
  await tx.execute(sql`
    insert into payout_items (payout_id, purchase_id, amount_minor)
    select ${id}, id, "amountMinor" from ${recordset("sale")}`);
  await tx.execute(sql`
    insert into payout_pool_items (payout_id, transfer_id, amount_minor)
    select ${id}, id, "amountMinor" from ${recordset("pool")}`);
}

async function addToUnpaid(tx: Tx, { id }: Payout, sign: 1 | -1): Promise<void> {
  await tx
    .update(purchases)
    .set({ unpaidMinor: sql`${purchases.unpaidMinor} + ${sign}::int * ${payoutItems.amountMinor}` })
    .from(payoutItems)
    .where(and(eq(payoutItems.payoutId, id), eq(payoutItems.purchaseId, purchases.id)));
  await tx
    .update(poolTransfers)
    .set({ unpaidMinor: sql`${poolTransfers.unpaidMinor} + ${sign}::int * ${payoutPoolItems.amountMinor}` })
    .from(payoutPoolItems)
    .where(and(eq(payoutPoolItems.payoutId, id), eq(payoutPoolItems.transferId, poolTransfers.id)));
}
