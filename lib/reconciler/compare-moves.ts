import { eq, inArray, or } from "drizzle-orm";
import { purchases } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import type { BalanceTransaction } from "@/lib/stripe/balance-transactions";
import { chargeOfFee, intentOfCharge, transferBelongs } from "@/lib/stripe/moves";
import { poolTransferOf } from "@/lib/stripe/pool-transfers";
import { comparePoolTransfer } from "./compare-pool-transfer";
import { type Difference, note, type Run } from "./run";

type Purchase = typeof purchases.$inferSelect;
/** What a move says that it belongs to. */
type Belongs = { chargeId: string | null; reference: string | null };

/**
 * Transfers and fees go between the platform and a seller, and the books have no leg for each. Every one must belong
 * to a purchase; a sale's own must be exactly its total and its fee. Where more has moved since, the seller's side of
 * the purchase is compared as a whole.
 */
export async function compareMoves(ctx: Ctx, run: Run, moves: BalanceTransaction[]): Promise<void> {
  const belonging = [];
  for (const moved of moves) belonging.push({ moved, belongs: await belongsTo(moved) });
  const known = await purchasesOf(
    ctx,
    belonging.map(({ belongs }) => belongs),
  );
  for (const { moved, belongs } of belonging) {
    const transferId = poolTransferOf(belongs.reference);
    if (transferId !== null) {
      await comparePoolTransfer(ctx, run, moved, transferId);
      continue;
    }
    const purchase = known.find((each) => isOf(each, belongs)) ?? (await byIntent(ctx, belongs));
    const difference = purchase ? judge(run, moved, purchase) : { kind: "extra" as const, ...says(moved) };
    if (difference) await note(ctx, run, [difference]);
    else run.matched += 1;
  }
}

async function belongsTo({ type, source }: BalanceTransaction): Promise<Belongs> {
  const { chargeId, reference, parentId } = source;
  if (!parentId) return { chargeId, reference };
  if (type === "transfer_refund") return transferBelongs(parentId);
  return { chargeId: await chargeOfFee(parentId), reference: null };
}

const isOf = (purchase: Purchase, { chargeId, reference }: Belongs) =>
  (chargeId !== null && purchase.chargeId === chargeId) || purchase.reference === reference;

async function purchasesOf(ctx: Ctx, belonging: Belongs[]): Promise<Purchase[]> {
  const charges = belonging.flatMap(({ chargeId }) => chargeId ?? []);
  const references = belonging.flatMap(({ reference }) => reference ?? []);
  if (charges.length + references.length === 0) return [];
  return ctx.db
    .select()
    .from(purchases)
    .where(or(inArray(purchases.chargeId, charges), inArray(purchases.reference, references)));
}

/** A payment that never became a sale has no charge noted. */
async function byIntent(ctx: Ctx, { chargeId }: Belongs): Promise<Purchase | undefined> {
  const intentId = chargeId && (await intentOfCharge(chargeId));
  if (!intentId) return undefined;
  const [purchase] = await ctx.db.select().from(purchases).where(eq(purchases.intentId, intentId));
  return purchase;
}

function judge(run: Run, moved: BalanceTransaction, purchase: Purchase): Difference | null {
  const ofSale =
    moved.source.chargeId !== null && (moved.type === "transfer" || moved.type === "application_fee");
  if (!ofSale) run.touched.add(purchase.id);
  if (!ofSale || !purchase.succeededAt) return null;
  const booksMinor = moved.type === "transfer" ? -purchase.totalMinor : purchase.feeMinor;
  const sameCurrency = purchase.currency === moved.currency;
  if (sameCurrency && booksMinor === moved.amountMinor) return null;
  return {
    kind: sameCurrency ? "amount" : "currency",
    purchaseId: purchase.id,
    booksMinor,
    booksCurrency: purchase.currency,
    ...says(moved),
  };
}

const says = ({ id, amountMinor, currency }: BalanceTransaction) => ({
  stripeId: id,
  stripeMinor: amountMinor,
  stripeCurrency: currency,
});
