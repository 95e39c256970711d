import type { producers, tracks } from "@/db/schema";
import type { Reason } from "@/lib/errors";
import { ExclusiveConfig, SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";

type TrackFacts = Pick<
  typeof tracks.$inferSelect,
  | "producerId"
  | "status"
  | "licensingType"
  | "exclusiveStatus"
  | "priceMinor"
  | "exclusiveConfig"
  | "fileKinds"
>;
type ProducerFacts = Pick<
  typeof producers.$inferSelect,
  "status" | "stripeAccountId" | "chargesEnabled" | "payoutsEnabled" | "detailsSubmitted" | "disconnectedAt"
> & { exclusiveDefault: unknown };

/** Why the exclusive rights cannot be bought. Each is also a reason of lib/errors, so that an act may `fail` with it. */
export type NotPurchasable = Extract<
  Reason,
  "own_track" | "exclusive_sold" | "not_for_sale" | "artist_not_onboarded" | "purchases_disabled"
>;
export type Purchasability =
  | { purchasable: true; reason: null }
  | { purchasable: false; reason: NotPurchasable };

/**
 * Whether the exclusive rights to a track can be bought (facts §3), and the first reason why not. The order is what
 * a person most needs to hear: that it is theirs, that it is gone, that it never was on sale, and only then what may
 * pass. `askerId` is null for someone who has not signed in.
 */
export function purchasability(
  track: TrackFacts,
  producer: ProducerFacts,
  asker: { askerId: number | null; purchasesEnabled: boolean },
): Purchasability {
  const reason = whyNot(track, producer, asker);
  return reason === null ? { purchasable: true, reason } : { purchasable: false, reason };
}

function whyNot(
  track: TrackFacts,
  producer: ProducerFacts,
  asker: { askerId: number | null; purchasesEnabled: boolean },
): NotPurchasable | null {
  if (asker.askerId === track.producerId) return "own_track";
  if (track.exclusiveStatus === "sold") return "exclusive_sold";
  if (!isForSale(track, producer)) return "not_for_sale";
  if (!asker.purchasesEnabled) return "purchases_disabled";
  if (!isReadyToSell(producer)) return "artist_not_onboarded";
  return null;
}

function isForSale(track: TrackFacts, producer: ProducerFacts): boolean {
  if (track.status !== "published" || track.licensingType === "non_exclusive_only") return false;
  if (track.exclusiveStatus !== "available" || (track.priceMinor ?? 0) <= 0) return false;
  const terms = ExclusiveConfig.safeParse(
    track.exclusiveConfig ?? producer.exclusiveDefault ?? SYSTEM_DEFAULT,
  );
  return terms.success && promisedButMissing(terms.data, track).length === 0;
}

/** The files that the terms deliver and the track does not have: nobody may pay for what is not there. */
export function promisedButMissing(
  terms: ExclusiveConfig,
  { fileKinds }: { fileKinds: readonly string[] },
): ExclusiveConfig["delivered_files"] {
  return terms.delivered_files.filter((kind) => !fileKinds.includes(kind));
}

/** Approved, and Stripe says that the producer's account can be charged for and paid out to. */
export function isReadyToSell(producer: Omit<ProducerFacts, "exclusiveDefault">): boolean {
  return (
    producer.status === "approved" &&
    producer.stripeAccountId !== null &&
    producer.chargesEnabled &&
    producer.payoutsEnabled &&
    producer.detailsSubmitted &&
    producer.disconnectedAt === null
  );
}
