import { eq } from "drizzle-orm";
import { purchases } from "@/db/schema";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { fail, invalid } from "@/lib/errors";
import { fromDecimal } from "@/lib/money";
import { leftOf } from "./left-of";

/** An amount as a person or the wire writes it, in minor units of what was paid. Fails by the field `amount`. */
export async function refundAmount(ctx: Ctx, input: { purchaseId: number; amount: number }): Promise<number> {
  asAdmin(ctx);
  const [purchase] = await ctx.db.select().from(purchases).where(eq(purchases.id, input.purchaseId));
  if (!purchase) fail("not_found");
  const { currency } = await leftOf(ctx.db, purchase);
  try {
    return fromDecimal(input.amount, currency);
  } catch {
    return invalid({ amount: [`Write an amount of ${currency}, such as 12.50.`] });
  }
}
