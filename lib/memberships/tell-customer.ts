import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { updateCustomer } from "@/lib/stripe/billing-customers";
import { forgetCustomer } from "./ensure-customer";

/**
 * The job `tell-customer`: Stripe's customer has the address and the name that the account has now, so that Stripe's
 * own mails and invoices go to the right person. Whoever changes either of them orders it.
 */
export async function tellCustomer(ctx: Ctx, input: { userId: number }): Promise<void> {
  const [user] = await ctx.db.select().from(users).where(eq(users.id, input.userId));
  if (!user?.stripeCustomerId) return;
  const { stripeCustomerId: id, email, name } = user;
  if (!(await updateCustomer({ id, email, name }))) await forgetCustomer(ctx.db, id);
}
