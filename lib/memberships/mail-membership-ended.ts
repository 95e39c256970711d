import { and, eq, gt } from "drizzle-orm";
import type { Db } from "@/db/client";
import { invoices, plans, subscriptions, users } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { sendMail } from "@/lib/email/send-mail";
import { membershipEnded } from "@/lib/email/templates/membership-ended";
import { env } from "@/lib/env";
import { isPeriodPaid } from "@/lib/subscriptions/period-paid";
import type { Subscription } from "@/lib/subscriptions/states";

/** The job `mail-membership-ended`: tells the member that it is over, why, and what stays theirs. */
export async function mailMembershipEnded(ctx: Ctx, input: { subscriptionUuid: string }): Promise<void> {
  const [found] = await ctx.db
    .select({
      subscription: subscriptions,
      plan: plans.displayName,
      member: { name: users.name, email: users.email },
    })
    .from(subscriptions)
    .innerJoin(plans, eq(plans.uuid, subscriptions.planUuid))
    .innerJoin(users, eq(users.id, subscriptions.userId))
    .where(eq(subscriptions.uuid, input.subscriptionUuid));
  if (!found) throw new Error(`there is no subscription ${input.subscriptionUuid}`);
  const { subscription, plan, member } = found;
  await sendMail({
    to: member.email,
    cause: `membership-ended-${subscription.uuid}`,
    ...membershipEnded({
      memberName: member.name,
      plan,
      why: await whyEnded(ctx.db, subscription),
      pricingUrl: `${env.APP_URL}/pricing`,
      libraryUrl: `${env.APP_URL}/library`,
    }),
  });
}

/** Who has a paid month left and did not ask was ended at Stripe: by us there, or as its customer was deleted. */
async function whyEnded(db: Db, ended: Subscription) {
  const lost = and(eq(invoices.subscriptionUuid, ended.uuid), gt(invoices.lostMinor, 0));
  if ((await db.$count(invoices, lost)) > 0) return "charged back";
  if (ended.cancelAtPeriodEnd) return "asked";
  return (await isPeriodPaid(db, ended)) ? "ended" : "unpaid";
}
