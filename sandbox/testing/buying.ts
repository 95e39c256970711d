import { stripeConnectWebhook, stripeWebhook } from "@/lib/inbox/contract";
import { initiatePurchase } from "@/lib/purchases/initiate-purchase";
import { readPurchase } from "@/lib/purchases/read-purchase";
import { call } from "./call";
import type { House } from "./house";
import type { Person } from "./people";

/** Presses Buy: reserves the track and opens the payment. `coupon` is one that leaves something to pay. */
export async function initiate(house: House, buyer: Person, trackId: number, now?: Date, coupon?: string) {
  const { purchase, clientSecret } = await initiatePurchase(await house.as(buyer, now), {
    trackId,
    coupon,
    via: "browser",
  });
  if (!purchase.intentId || clientSecret === null) throw new Error("the purchase has no intent");
  return {
    purchaseId: purchase.id,
    intentId: purchase.intentId,
    reference: purchase.reference,
    clientSecret,
  };
}

/** Confirms the payment as the browser would, with one of Stripe's test cards. */
export async function confirm(house: House, intentId: string, card = "pm_card_visa") {
  return house.stripe.paymentIntents.confirm(intentId, { payment_method: card });
}

/** Buys a track to the end: initiated, paid, events delivered, jobs done. */
export async function buy(house: House, buyer: Person, trackId: number) {
  const started = await initiate(house, buyer, trackId);
  await confirm(house, started.intentId);
  await deliver(house);
  await house.work();
  return started;
}

const delivered = new WeakMap<House, Set<string>>();

/** Delivers what Stripe has to tell and has not told yet, in its order or the one given; answers the statuses. */
export async function deliver(
  house: House,
  order = (events: EventOf[]): EventOf[] => events,
): Promise<number[]> {
  const told = delivered.get(house) ?? new Set();
  delivered.set(house, told);
  const fresh = house.standIn.control.events().filter(({ id }) => !told.has(id));
  for (const { id } of fresh) told.add(id);
  const statuses = [];
  for (const event of order(fresh)) statuses.push(await deliverOne(house, event));
  return statuses;
}

export type EventOf = ReturnType<House["standIn"]["control"]["events"]>[number];

/** Sends one event to the webhook it belongs to, signed as Stripe signs it. */
export async function deliverOne(house: House, event: Pick<EventOf, "id" | "account">): Promise<number> {
  const { body, headers } = house.standIn.control.signedRequest({ event: event.id });
  const answered = await call(event.account ? stripeConnectWebhook : stripeWebhook, { body, headers });
  return answered.status;
}

/** How the buyer's purchase stands now. */
export async function purchaseOf(house: House, buyer: Person, purchaseId: number) {
  return (await readPurchase(await house.as(buyer), { purchaseId })).purchase;
}
