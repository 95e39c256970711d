import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { invoices, poolTransfers } from "@/db/schema";
import { systemContext } from "@/lib/acts/context";
import { bookInvoice } from "@/lib/pool/book-invoice";
import { planPoolTransfers } from "@/lib/pool/plan-pool-transfers";
import { sendPoolTransfer } from "@/lib/pool/send-pool-transfer";
import { splitInvoice } from "@/lib/pool/split-invoice";
import type { Say } from "../say";
import { type StandInAddress, tellStandIn } from "./stand-in";

/**
 * What members have paid is booked and divided, and all but the newest of it sent to the producers: each has shares
 * that are paid, and some that wait for the next round.
 */
export async function addPool(db: Database, standIn: StandInAddress, say: Say): Promise<void> {
  const paid = await db
    .select({ invoiceId: invoices.id })
    .from(invoices)
    .where(eq(invoices.status, "paid"))
    .orderBy(invoices.paidAt);
  const ctx = systemContext("seed", db);
  for (const [place, invoice] of paid.entries()) {
    await bookInvoice(ctx, invoice);
    if (place === paid.length - 1) await send(db, standIn);
    await splitInvoice(ctx, invoice);
  }
  if (paid.length) say(`  ${paid.length} invoices of members, divided among the producers`);
}

async function send(db: Database, standIn: StandInAddress): Promise<void> {
  const ctx = systemContext("seed", db);
  await tellStandIn(standIn, "makeAvailable", {});
  await planPoolTransfers(ctx);
  const ordered = await db.select({ transferId: poolTransfers.id }).from(poolTransfers);
  for (const transfer of ordered) await sendPoolTransfer(ctx, transfer);
}
