import { and, desc, eq, gt, inArray, lte, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import {
  capabilities,
  features,
  licenses,
  planCapabilities,
  planFeatures,
  plans,
  products,
} from "@/db/schema";
import type { Ctx, User } from "@/lib/acts/context";
import type { Capability } from "./capabilities";

export type Entitlements = {
  /** The plan that counts: the best that the account holds, else the one that everybody has. Null for a stranger. */
  plan: { uuid: string; name: string; displayName: string; rank: number } | null;
  capabilities: ReadonlySet<Capability>;
  /** Numerical features by their variable name, such as `beat_request_tokens`. */
  numbers: Readonly<Record<string, number | "unlimited">>;
};

const STRANGER: Entitlements = { plan: null, capabilities: new Set<Capability>(["stream"]), numbers: {} };
const MEMBERSHIP = "membership";
const PRODUCER_PROGRAM = "producer_program";

/** How a license names a user of ours as the one who sits on it. */
export const granteeOf = (userId: number): string => `user:${userId}`;

/**
 * What whoever asks may do (facts §2): the one answer to every question about rights. Read anew each time, so that a
 * payment, a lapse or an approval counts at once. The system itself holds no plan.
 */
export async function entitlements(ctx: Ctx<Db>): Promise<Entitlements> {
  if (ctx.actor.kind !== "user") return STRANGER;
  const plan = await planOf(ctx, ctx.actor);
  const carriers = [plan.uuid, ...(ctx.actor.isProducer ? [await producerPlan(ctx.db)] : [])];
  const [allowed, numbers] = await Promise.all([
    ctx.db
      .selectDistinct({ name: capabilities.name })
      .from(planCapabilities)
      .innerJoin(capabilities, eq(capabilities.uuid, planCapabilities.capabilityUuid))
      .where(inArray(planCapabilities.planUuid, carriers)),
    numbersOf(ctx.db, plan.uuid),
  ]);
  return { plan, capabilities: new Set(allowed.map(({ name }) => name as Capability)), numbers };
}

/** Which licenses carry something for a user at an instant. */
export const carriesFor = (userId: number, now: Date) =>
  and(
    eq(licenses.granteeId, granteeOf(userId)),
    inArray(licenses.status, ["ACTIVE", "TRIALING", "EVALUATION"]),
    lte(licenses.startTime, now),
    gt(licenses.endTime, now),
  );

async function planOf(ctx: Ctx<Db>, user: User) {
  const [plan] = await ctx.db
    .select({ uuid: plans.uuid, name: plans.name, displayName: plans.displayName, rank: plans.rank })
    .from(plans)
    .innerJoin(products, eq(products.uuid, plans.productUuid))
    .leftJoin(licenses, and(eq(licenses.planUuid, plans.uuid), carriesFor(user.id, ctx.now)))
    .where(and(eq(products.name, MEMBERSHIP), or(plans.isDefault, eq(licenses.planUuid, plans.uuid))))
    .orderBy(desc(plans.rank))
    .limit(1);
  if (!plan) throw new Error("the membership product has no default plan");
  return plan;
}

async function producerPlan(db: Db): Promise<string> {
  const [plan] = await db
    .select({ uuid: plans.uuid })
    .from(plans)
    .innerJoin(products, eq(products.uuid, plans.productUuid))
    .where(eq(products.name, PRODUCER_PROGRAM));
  return plan?.uuid ?? Promise.reject(new Error("the producer program has no plan"));
}

async function numbersOf(db: Db, planUuid: string): Promise<Entitlements["numbers"]> {
  const rows = await db
    .select({ name: features.variableName, value: planFeatures.value, isUnlimited: planFeatures.isUnlimited })
    .from(planFeatures)
    .innerJoin(features, eq(features.uuid, planFeatures.featureUuid))
    .where(and(eq(planFeatures.planUuid, planUuid), eq(features.valueType, "numerical")));
  return Object.fromEntries(
    rows.map(({ name, value, isUnlimited }) => [name, isUnlimited ? "unlimited" : Number(value)]),
  );
}
