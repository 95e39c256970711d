import { and, asc, eq, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { payoutItems, purchases } from "@/db/schema";
import { allocate } from "./allocate";
import type { Payout } from "./states";

/**
 * Writes which sales the payout pays and takes that off what they have unpaid. Only sales whose money went to the
 * account that pays out: a producer who connected anew has the rest on the account before. One statement a table,
 * however many sales, because a seller may have a hundred thousand.
 */
export async function payItems(tx: Tx, payout: Payout): Promise<void> {
  const unpaid = await tx
    .select({ purchaseId: purchases.id, unpaidMinor: purchases.unpaidMinor })
    .from(purchases)
    .where(
      and(
        eq(purchases.sellerId, payout.sellerId),
        eq(purchases.currency, payout.currency),
        ne(purchases.unpaidMinor, 0),
        eq(purchases.destinationAccount, payout.accountId),
      ),
    )
    .orderBy(asc(purchases.id))
    .for("no key update");
  const items = allocate(payout.amountMinor, unpaid);
  if (items.length === 0) return;
  await tx.execute(sql`
    insert into payout_items (payout_id, purchase_id, amount_minor)
    select ${payout.id}, "purchaseId", "amountMinor"
    from json_to_recordset(${JSON.stringify(items)}::json) as item ("purchaseId" bigint, "amountMinor" bigint)`);
  await addToUnpaid(tx, payout, -1);
}

/** The payout came back: its sales are unpaid again. The items stay to be seen. */
export const unpayItems = (tx: Tx, payout: Payout): Promise<void> => addToUnpaid(tx, payout, 1);

async function addToUnpaid(tx: Tx, { id }: Payout, sign: 1 | -1): Promise<void> {
  await tx
    .update(purchases)
    .set({ unpaidMinor: sql`${purchases.unpaidMinor} + ${sign}::int * ${payoutItems.amountMinor}` })
    .from(payoutItems)
    .where(and(eq(payoutItems.payoutId, id), eq(payoutItems.purchaseId, purchases.id)));
}
