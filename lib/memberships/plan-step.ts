import type { Subscription } from "@/lib/subscriptions/states";

/**
 * What choosing a plan means for who has another: up is now, down is at the renewal (facts §2). `keep` takes a
 * downgrade back that is yet to come; `none` is what they have, or have chosen already.
 */
export type Step = "upgrade" | "downgrade" | "keep" | "none";

type Ranked = { uuid: string; rank: number };

/** `paid` is the plan that is paid for now: what the renewal was set to meanwhile changes no price. */
export function stepTo(
  target: Ranked,
  { paid, nextPlanUuid }: { paid: Ranked } & Pick<Subscription, "nextPlanUuid">,
): Step {
  if (target.uuid === (nextPlanUuid ?? paid.uuid)) return "none";
  if (target.uuid === paid.uuid) return "keep";
  return target.rank > paid.rank ? "upgrade" : "downgrade";
}
