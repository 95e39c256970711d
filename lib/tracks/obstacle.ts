import type { tracks } from "@/db/schema";
import { ExclusiveConfig, SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";
import { isReadyToSell, promisedButMissing } from "./purchasability";

export const OBSTACLES = [
  "sold",
  "not_published",
  "standard_only",
  "not_offered",
  "no_price",
  "terms_invalid",
  "files_missing",
  "payouts_not_ready",
  "purchases_disabled",
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

type TrackFacts = Pick<
  typeof tracks.$inferSelect,
  "status" | "licensingType" | "exclusiveStatus" | "priceMinor" | "fileKinds"
> & { exclusiveConfig: unknown };
type ProducerFacts = Parameters<typeof isReadyToSell>[0] & { exclusiveDefault: unknown };

/**
 * What keeps the exclusive rights to a track from being bought, told to its producer: the rule of purchasability.ts
 * with what a buyer is not told. Null when anyone may buy. The order is the one in which a producer can put it right.
 */
export function obstacleTo(
  track: TrackFacts,
  producer: ProducerFacts,
  { purchasesEnabled }: { purchasesEnabled: boolean },
): Obstacle | null {
  if (track.exclusiveStatus === "sold") return "sold";
  if (track.status !== "published") return "not_published";
  if (track.licensingType === "non_exclusive_only") return "standard_only";
  if (track.exclusiveStatus === "not_available") return "not_offered";
  if ((track.priceMinor ?? 0) <= 0) return "no_price";
  const terms = track.exclusiveConfig ?? producer.exclusiveDefault ?? SYSTEM_DEFAULT;
  const read = ExclusiveConfig.safeParse(terms);
  if (!read.success) return "terms_invalid";
  if (promisedButMissing(read.data, track).length > 0) return "files_missing";
  if (!isReadyToSell(producer)) return "payouts_not_ready";
  return purchasesEnabled ? null : "purchases_disabled";
}
