import { and, eq } from "drizzle-orm";
import { invoices } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import type { Invoice } from "@/lib/subscriptions/follow-invoices";

/** One bill of the signed-in user. Somebody else's is not found. */
export async function readInvoice(ctx: Ctx, input: { invoiceId: number }): Promise<Invoice> {
  const [found] = await ctx.db
    .select()
    .from(invoices)
    .where(and(eq(invoices.id, input.invoiceId), eq(invoices.userId, signedIn(ctx).id)));
  return found ?? fail("not_found");
}
