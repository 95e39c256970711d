import { notFound } from "next/navigation";
import type { Ctx } from "@/lib/acts/context";
import { isPaid, type PaidPlan } from "@/lib/plans/find-plan";
import { listPlans } from "@/lib/plans/list-plans";

export type PlanProps = { params: Promise<{ plan: string }> };

/** The paid plan that the address names. Anything else is not found. */
export async function planOf(ctx: Ctx, { params }: PlanProps): Promise<PaidPlan> {
  const { plan: name } = await params;
  return (await listPlans(ctx)).filter(isPaid).find((plan) => plan.name === name) ?? notFound();
}
