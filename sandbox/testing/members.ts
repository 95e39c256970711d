import { eq } from "drizzle-orm";
import { licenses, plans } from "@/db/schema";
import { after, DAY } from "@/lib/clock";
import { granteeOf } from "@/lib/entitlements/entitlements";
import type { House } from "./house";
import { type Person, person, producer } from "./people";

/** Gives somebody a seat of a plan by hand, without a payment, for 30 days or until the given instant. */
export async function giveSeat(
  house: Pick<House, "db">,
  who: Pick<Person, "id">,
  planName: "classic" | "plus" | "pro",
  endTime = after(new Date(), 30 * DAY),
): Promise<void> {
  const [plan] = await house.db.select().from(plans).where(eq(plans.name, planName));
  if (!plan) throw new Error(`there is no plan ${planName}`);
  await house.db.insert(licenses).values({
    productUuid: plan.productUuid,
    planUuid: plan.uuid,
    paymentService: "ad-hoc",
    purchaserId: who.id,
    granteeId: granteeOf(who.id),
    startTime: after(new Date(), -60 * DAY),
    endTime,
  });
}

/** Somebody with a paid plan of their own. */
export async function member(
  house: Pick<House, "db">,
  planName: "classic" | "plus" | "pro" = "plus",
): Promise<Person> {
  const made = await person(house);
  await giveSeat(house, made, planName);
  return made;
}

/** The eight kinds of actor of the capability matrix (facts §2), each made by its function; null is a stranger. */
export const KINDS_OF_ACTOR = {
  anonymous: async () => null,
  explorer: (house: House) => person(house),
  classic: (house: House) => member(house, "classic"),
  plus: (house: House) => member(house, "plus"),
  pro: (house: House) => member(house, "pro"),
  producer: (house: House) => producer(house),
  "producer with a subscription": async (house: House) => {
    const made = await producer(house);
    await giveSeat(house, made, "classic");
    return made;
  },
  "lapsed subscriber": async (house: House) => {
    const made = await person(house);
    await giveSeat(house, made, "pro", after(new Date(), -DAY));
    return made;
  },
} as const;
export type KindOfActor = keyof typeof KINDS_OF_ACTOR;
