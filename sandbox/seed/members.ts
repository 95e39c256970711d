import { eq, sql } from "drizzle-orm";
import Stripe from "stripe";
import type { Database } from "@/db/client";
import { subscriptions, users } from "@/db/schema";
import { systemContext } from "@/lib/acts/context";
import { after, DAY, HOUR, MINUTE } from "@/lib/clock";
import { cancel } from "@/lib/memberships/cancel";
import { changePlan } from "@/lib/memberships/change-plan";
import { subscribe } from "@/lib/memberships/subscribe";
import { settleSubscription } from "@/lib/subscriptions/settle-subscription";
import type { Say } from "../say";
import { actAs } from "./act-as";
import type { Added } from "./add-people";
import type { MemberStory } from "./people";
import { type StandInAddress, tellStandIn } from "./stand-in";

/** Stripe charges a renewal an hour after the period's end. */
const CHARGED_AFTER = HOUR;

/**
 * Memberships of the past, lived through to now: each by the acts that members press, paid at the stand-in, renewed by
 * its clock. A customer's clock that was moved stands still from then on, so their next renewal is told by hand.
 */
export async function addMembers(
  db: Database,
  standIn: StandInAddress,
  { people, say }: { people: Added[]; say: Say },
): Promise<void> {
  const members = people.flatMap(({ userId, person }) =>
    person.member ? [{ userId, email: person.email, story: person.member }] : [],
  );
  for (const member of members) await live(db, standIn, member);
  // Nobody gets a mail today about a payment of last month.
  await db.execute(sql`select graphile_worker.remove_job(key) from graphile_worker.jobs
    where task_identifier in ('mail-invoice-receipt', 'mail-membership-past-due', 'mail-membership-ended')`);
  say(`  ${members.length} members`);
}

type Member = { userId: number; email: string; story: MemberStory };

async function live(db: Database, standIn: StandInAddress, { userId, email, story }: Member): Promise<void> {
  const now = new Date();
  const began = after(now, -story.since * DAY);
  const stripe = sdk(standIn);
  const customer = await customerOf(stripe, { email, began });
  await db.update(users).set({ stripeCustomerId: customer }).where(eq(users.id, userId));
  const { subscription, clientSecret } = await subscribe(await actAs(db, userId, began), {
    plan: story.plan,
  });
  const intent = clientSecret?.split("_secret_")[0] ?? "";
  await stripe.paymentIntents.confirm(intent, { payment_method: "pm_card_visa" });
  const { uuid: subscriptionUuid } = subscription;
  const settle = (at: Date) => settleSubscription(systemContext("seed", db, at), { subscriptionUuid });
  await settle(after(began, MINUTE));

  const goTo = (at: Date) => passTime(db, standIn, { customer, subscriptionUuid, to: at, settle });
  if (story.change) {
    const on = after(now, -story.change.on * DAY);
    await goTo(on);
    await changePlan(await actAs(db, userId, on), { plan: story.change.to });
  }
  if (story.now === "past due") {
    const { data } = await stripe.customers.listPaymentMethods(customer);
    for (const { id } of data) await tellStandIn(standIn, "declineCard", { paymentMethod: id });
  }
  await goTo(now);
  if (story.now === "ending") await cancel(await actAs(db, userId, now));
}

/** Lets a member's time pass, one renewal after the other, each settled on its day. */
async function passTime(
  db: Database,
  standIn: StandInAddress,
  life: { customer: string; subscriptionUuid: string; to: Date; settle: (at: Date) => Promise<unknown> },
): Promise<void> {
  const { customer, subscriptionUuid, to, settle } = life;
  for (;;) {
    const [row] = await db.select().from(subscriptions).where(eq(subscriptions.uuid, subscriptionUuid));
    const renewed = after(row?.currentPeriodEnd ?? to, CHARGED_AFTER);
    const next = renewed < to ? renewed : to;
    await tellStandIn(standIn, "passTime", { customer, to: Math.floor(next.getTime() / 1000) });
    await settle(next);
    if (next === to) return;
  }
}

/** A customer whose time at Stripe begins in the past. */
async function customerOf(stripe: Stripe, { email, began }: { email: string; began: Date }): Promise<string> {
  const clock = await stripe.testHelpers.testClocks.create({
    frozen_time: Math.floor(began.getTime() / 1000),
  });
  const { id } = await stripe.customers.create({ email, test_clock: clock.id });
  return id;
}

function sdk({ url, secretKey }: StandInAddress): Stripe {
  const { hostname, port } = new URL(url);
  return new Stripe(secretKey, { host: hostname, port, protocol: "http" });
}
