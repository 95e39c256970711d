import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { plans } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { invalid } from "@/lib/errors";
import { listPlans, type Plan } from "./list-plans";

export type PaidPlan = Plan & { priceMinor: number };

/** The plan of this name that is sold now. Fails on the field `plan` for one that is free or is not there. */
export async function paidPlan(ctx: Ctx<Db>, name: string): Promise<PaidPlan> {
  const offered = (await listPlans(ctx)).filter(isPaid);
  const names = offered.map((plan) => plan.name).join(", ");
  return offered.find((plan) => plan.name === name) ?? invalid({ plan: [`Choose one of: ${names}.`] });
}

export const isPaid = (plan: Plan): plan is PaidPlan => plan.priceMinor !== null;

/** A plan by its id, also one that is no longer offered. */
export async function planRow(db: Db, uuid: string): Promise<typeof plans.$inferSelect> {
  const [plan] = await db.select().from(plans).where(eq(plans.uuid, uuid));
  if (!plan) throw new Error(`there is no plan ${uuid}`);
  return plan;
}
