import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import {
  capabilities,
  currencies,
  featureOptions,
  features,
  planCapabilities,
  planFeatures,
  planPrices,
  plans,
  productCurrencies,
  products,
} from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import type { Currency } from "@/lib/money";
import { MEMBERSHIP } from "./membership";

export type PlanFeature = {
  name: string;
  displayName: string;
  description: string;
  value: boolean | number | "unlimited" | string;
};
export type Plan = {
  uuid: string;
  name: string;
  displayName: string;
  description: string;
  rank: number;
  recommended: boolean;
  interval: "month" | "year";
  /** Null where nothing is asked for it. In minor units, in the product's default currency. */
  priceMinor: number | null;
  currency: Currency;
  features: PlanFeature[];
  capabilities: { name: string; description: string }[];
};

/** The plans that BeatPass offers to everybody, from the least to the most, with what each holds. */
export async function listPlans(ctx: Ctx<Db>): Promise<Plan[]> {
  const offered = await ctx.db
    .select({ plan: plans, priceMinor: planPrices.priceMinor, currency: currencies.shortName })
    .from(plans)
    .innerJoin(products, eq(products.uuid, plans.productUuid))
    .innerJoin(
      productCurrencies,
      and(eq(productCurrencies.productUuid, products.uuid), eq(productCurrencies.defaultCurrency, true)),
    )
    .innerJoin(currencies, eq(currencies.uuid, productCurrencies.currencyUuid))
    .leftJoin(
      planPrices,
      and(eq(planPrices.planUuid, plans.uuid), eq(planPrices.currencyUuid, currencies.uuid)),
    )
    .where(and(eq(products.name, MEMBERSHIP), eq(plans.status, "ACTIVE"), eq(plans.visibility, "public")))
    .orderBy(asc(plans.rank));
  const ids = offered.map(({ plan }) => plan.uuid);
  const [featured, capable] = await Promise.all([featuresOf(ctx.db, ids), capabilitiesOf(ctx.db, ids)]);
  return offered.map(({ plan, priceMinor, currency }) => ({
    uuid: plan.uuid,
    name: plan.name,
    displayName: plan.displayName,
    description: plan.description,
    rank: plan.rank,
    recommended: plan.recommended,
    interval: plan.interval,
    priceMinor,
    currency,
    features: featured.filter(({ planUuid }) => planUuid === plan.uuid).map(({ feature }) => feature),
    capabilities: capable
      .filter(({ planUuid }) => planUuid === plan.uuid)
      .map(({ capability }) => capability),
  }));
}

/** Each feature of the product with each plan: what the plan says of it, else the feature's default. */
async function featuresOf(db: Db, ids: string[]): Promise<{ planUuid: string; feature: PlanFeature }[]> {
  const rows = await db
    .select({ planUuid: plans.uuid, feature: features, held: planFeatures, option: featureOptions.name })
    .from(plans)
    .innerJoin(features, eq(features.productUuid, plans.productUuid))
    .leftJoin(
      planFeatures,
      and(eq(planFeatures.planUuid, plans.uuid), eq(planFeatures.featureUuid, features.uuid)),
    )
    .leftJoin(featureOptions, eq(featureOptions.uuid, planFeatures.optionUuid))
    .where(and(inArray(plans.uuid, ids), eq(features.visibility, "public"), eq(features.status, "ACTIVE")))
    .orderBy(asc(features.sortOrder));
  return rows.map(({ planUuid, feature, held, option }) => ({
    planUuid,
    feature: {
      name: feature.variableName,
      displayName: feature.displayName,
      description: feature.description,
      value: held?.isUnlimited
        ? "unlimited"
        : readValue(option ?? held?.value ?? feature.defaultValue, feature.valueType),
    },
  }));
}

function readValue(text: string, type: "boolean" | "enum" | "numerical"): PlanFeature["value"] {
  if (text === "unlimited") return text;
  if (type === "boolean") return text === "true";
  return type === "numerical" ? Number(text) : text;
}

async function capabilitiesOf(db: Db, ids: string[]) {
  const { name, description } = capabilities;
  return db
    .select({ planUuid: planCapabilities.planUuid, capability: { name, description } })
    .from(planCapabilities)
    .innerJoin(capabilities, eq(capabilities.uuid, planCapabilities.capabilityUuid))
    .where(and(inArray(planCapabilities.planUuid, ids), eq(capabilities.status, "ACTIVE")))
    .orderBy(asc(capabilities.name));
}
