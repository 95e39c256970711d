import { buy } from "./buying";
import type { House } from "./house";
import { type Producer, person, producer } from "./people";
import { track } from "./tracks";

type Price = number | { minor: number; currency: string };

/** The connected account of a producer who has one. */
export const accountOf = ({ accountId }: Producer): string => accountId ?? "";

/** A seller with one paid sale for each price, in minor units (of USD), all of it available at Stripe. */
export async function withSales(house: House, ...prices: Price[]) {
  const seller = await producer(house);
  const sales = [];
  for (const price of prices) {
    const { minor, currency } = typeof price === "number" ? { minor: price, currency: "USD" } : price;
    const beat = await track(house, seller, { priceMinor: minor, currency });
    sales.push(await buy(house, await person(house), beat.id));
  }
  house.standIn.control.makeAvailable({ account: accountOf(seller) });
  return { seller, sales };
}

/** Somebody makes a payout at Stripe itself. */
export const payOutAtStripe = (house: House, seller: Producer, amount: number, currency = "usd") =>
  house.stripe.payouts.create({ amount, currency }, { stripeAccount: accountOf(seller) });

/** Money comes to a seller's account past BeatPass, and is available at once. */
export async function payPastUs(house: House, seller: Producer, amount: number): Promise<void> {
  await house.stripe.paymentIntents.create({
    amount,
    currency: "usd",
    payment_method: "pm_card_visa",
    confirm: true,
    return_url: "http://127.0.0.1/",
    transfer_data: { destination: accountOf(seller) },
  });
  house.standIn.control.makeAvailable({ account: accountOf(seller) });
}
