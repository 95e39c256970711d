import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { invoices } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { takeWeights } from "./take-weights";

type Invoice = typeof invoices.$inferSelect;

/**
 * Divides the pool of a paid invoice among the producers by what they contribute (facts §6), once. The parts sum to
 * the pool to the cent. While nobody can be paid it stays whole, and is tried again.
 */
export async function splitInvoice(ctx: Ctx, input: { invoiceId: number }): Promise<void> {
  await transaction(ctx.db, async (tx) => {
    const [invoice] = await tx.select().from(invoices).where(eq(invoices.id, input.invoiceId)).for("update");
    if (invoice?.status !== "paid" || !invoice.poolMinor || invoice.splitAt) return;
    const day = await takeWeights(tx, ctx.now);
    const shares = await writeShares(tx, invoice, invoice.poolMinor, day, ctx.now);
    if (shares > 0) await tx.update(invoices).set({ splitAt: ctx.now }).where(eq(invoices.id, invoice.id));
  });
}

/**
 * Systematic rounding: the producers lie one after the other on a line as long as the pool, each as wide as their exact
 * part, and a cent belongs to whoever it falls on. Where the first cent falls differs from invoice to invoice, by the
 * invoice's own id: so each part is exact to under a cent, the parts sum to the pool, and over many invoices also the
 * one whose part is a tenth of a cent has every tenth. A part of nothing has no row.
 *
 * Who cannot be paid has a row of 0, `excluded`, where they would have had a cent.
 */
async function writeShares(tx: Tx, invoice: Invoice, pool: number, day: string, now: Date): Promise<number> {
  const [written] = await tx.execute<{ shares: string }>(sql`
    with payable as (
      select producer_id, weight, sum(weight) over (order by producer_id) reach
      from pool_weights where day = ${day}::date and not excluded and weight > 0),
    whole as (select max(reach) length from payable),
    parts as (
      select producer_id, weight,
        floor((reach / length)::numeric * ${pool}::numeric + ${offsetOf(invoice)}::numeric) upto
      from payable, whole),
    shares as (
      select producer_id, weight, upto - lag(upto, 1, 0::numeric) over (order by producer_id) amount from parts),
    left_out as (
      select producer_id, weight from pool_weights, whole
      where day = ${day}::date and excluded and length > 0 and weight / (length + weight) * ${pool}::float8 >= 1),
    given as (
      select producer_id, 'pending' status, weight, amount from shares where amount > 0
      union all select producer_id, 'excluded', weight, 0 from left_out),
    written as (
      insert into pool_shares (invoice_id, producer_id, status, weight, currency, amount_minor, created_at)
      select ${invoice.id}::bigint, producer_id, status::pool_share_status, weight, ${invoice.currency}::char(3),
        amount::bigint, ${now.toISOString()}::timestamptz
      from given
      returning amount_minor)
    select count(*) filter (where amount_minor > 0) shares from written`);
  return Number(written?.shares ?? 0);
}

/** From 0 to under 1, as good as drawn by lot, and the same for the same invoice for ever. */
const offsetOf = ({ stripeId }: Invoice): string =>
  (createHash("sha256").update(stripeId).digest().readUInt32BE(0) / 2 ** 32).toFixed(12);
