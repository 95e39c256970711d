import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { invoices } from "@/db/schema";

/** The invoice that a payment paid, or null when it paid none that we know of. */
export async function invoiceOfIntent(db: Db, intentId: string): Promise<number | null> {
  const [invoice] = await db
    .select({ id: invoices.id })
    .from(invoices)
    .where(eq(invoices.intentId, intentId));
  return invoice?.id ?? null;
}
