import { eq } from "drizzle-orm";
import { invoices, licenses, subscriptions, users } from "@/db/schema";
import { granteeOf } from "@/lib/entitlements/entitlements";
import { subscribe } from "@/lib/memberships/subscribe";
import { confirm, deliver } from "./buying";
import type { House } from "./house";
import { type Person, person } from "./people";

type PlanName = "classic" | "plus" | "pro";

/** The intent that a client secret pays. */
export const intentOf = (clientSecret: string | null): string => {
  const intent = clientSecret?.split("_secret_")[0];
  if (!intent) throw new Error("there is nothing to pay");
  return intent;
};

/** Presses Subscribe, and pays with the card as the browser would. Nothing is told of it yet. */
export async function payFor(house: House, who: Person, plan: PlanName = "plus", card = "pm_card_visa") {
  const { subscription, clientSecret } = await subscribe(await house.as(who), { plan });
  await confirm(house, intentOf(clientSecret), card);
  return subscription;
}

/** A member with a paid plan that Stripe renews: subscribed, paid, told, done. */
export async function subscriber(house: House, plan: PlanName = "plus", card?: string) {
  const who = await person(house);
  const { uuid } = await payFor(house, who, plan, card);
  await tellAll(house);
  return { ...who, subscriptionUuid: uuid, customer: await customerOf(house, who) };
}
export type Subscriber = Awaited<ReturnType<typeof subscriber>>;

/** Has all events delivered and all jobs done. */
export async function tellAll(house: House): Promise<void> {
  await deliver(house);
  await house.work();
}

export async function customerOf(house: House, who: Pick<Person, "id">): Promise<string> {
  const [user] = await house.db.select().from(users).where(eq(users.id, who.id));
  if (!user?.stripeCustomerId) throw new Error("they are no customer");
  return user.stripeCustomerId;
}

/** How somebody's memberships stand: every row of them, the oldest first. */
export async function heldBy(house: House, who: Pick<Person, "id">) {
  const [rows, seats, bills] = await Promise.all([
    house.db
      .select()
      .from(subscriptions)
      .where(eq(subscriptions.userId, who.id))
      .orderBy(subscriptions.createdAt),
    house.db
      .select()
      .from(licenses)
      .where(eq(licenses.granteeId, granteeOf(who.id))),
    house.db.select().from(invoices).where(eq(invoices.userId, who.id)).orderBy(invoices.id),
  ]);
  return { rows, seats, bills, current: rows.at(-1) };
}

/** What Stripe took for somebody's subscriptions, bill by bill, oldest first: what our rows must say, too. */
export async function billedAtStripe(house: House, customer: string) {
  const { data } = await house.stripe.invoices.list({ customer, limit: 100 });
  return data
    .filter(({ status }) => status === "paid")
    .map(({ id, amount_paid }) => ({ stripeId: id, paidMinor: amount_paid }))
    .reverse();
}
