import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { type Tx, transaction } from "@/db/client";
import { exclusivePresets, tracks } from "@/db/schema";
import { audit } from "@/lib/acts/audit";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { invalid } from "@/lib/errors";
import { type Currency, decimals, fromDecimal } from "@/lib/money";
import { readFields } from "@/lib/people/fields";
import { currentFeePolicy } from "@/lib/pricing/current-fee-policy";
import { splitPrice } from "@/lib/pricing/fee-policy";
import { isPayable } from "@/lib/stripe/limits";
import { holdUnsoldTrack, type OwnTrack, ownTrack } from "./own-track";
import { SaleFields } from "./sale-fields";

type Sale = z.output<typeof SaleFields>;

/**
 * Sets how one of the signed-in producer's tracks is sold: licensing type, price and terms, with `sale` as
 * `SaleFields` reads it. Who is at the checkout already buys what they saw. Fails with `not_found`, with
 * `validation_failed`, and with `track_sold` once somebody owns the rights, also while that is disputed.
 */
export async function setSaleTerms(ctx: Ctx, input: { trackId: number; sale: unknown }): Promise<OwnTrack> {
  const { id: producerId } = asProducer(ctx);
  const { trackId } = input;
  const sale = readFields(SaleFields, input.sale);
  return transaction(ctx.db, async (tx) => {
    await holdUnsoldTrack(tx, { trackId, producerId });
    const set = {
      licensingType: sale.licensing_type,
      exclusiveStatus: sale.exclusive_status,
      priceMinor: sale.price === null ? null : await payable(tx, sale.price, sale.currency),
      currency: sale.currency,
      ...(sale.terms && (await termsOf(tx, producerId, sale.terms))),
    };
    await tx.update(tracks).set(set).where(eq(tracks.id, trackId));
    await audit(ctx, tx, "track.sale_terms_set", `track:${trackId}`, {
      ...set,
      terms: sale.terms?.source ?? "unchanged",
    });
    return ownTrack(tx, { trackId, producerId });
  });
}

/** The price in minor units, when a card can pay what a buyer is asked for it. */
async function payable(tx: Tx, price: number, currency: Currency): Promise<number> {
  const minor = inMinorUnits(price, currency);
  const { totalMinor } = splitPrice(await currentFeePolicy(tx), minor);
  if (isPayable(totalMinor, currency)) return minor;
  return invalid({ price: [`This is below or above what a card payment allows in ${currency}.`] });
}

function inMinorUnits(price: number, currency: Currency): number {
  try {
    return fromDecimal(price, currency);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return invalid({ price: [`Enter an amount with at most ${decimals(currency)} decimals.`] });
  }
}

type TermsColumns = Pick<typeof tracks.$inferInsert, "exclusiveConfig" | "presetId">;

async function termsOf(tx: Tx, producerId: number, terms: NonNullable<Sale["terms"]>): Promise<TermsColumns> {
  if (terms.preset_id === undefined) return { exclusiveConfig: terms.config ?? null, presetId: null };
  // Held, so that the preset is either counted as used or found gone, but never deleted in between.
  const [preset] = await tx
    .select({ id: exclusivePresets.id, config: exclusivePresets.config })
    .from(exclusivePresets)
    .where(and(eq(exclusivePresets.id, terms.preset_id), eq(exclusivePresets.producerId, producerId)))
    .for("share");
  if (!preset) invalid({ "terms.preset_id": ["You have no such preset."] });
  return { exclusiveConfig: preset.config, presetId: preset.id };
}
