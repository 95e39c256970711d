import type { Ctx } from "@/lib/acts/context";
import type { BalanceTransaction } from "@/lib/stripe/balance-transactions";
import { catchUp } from "./catch-up";
import { compareMoves } from "./compare-moves";
import { type Counterpart, readingOf } from "./counterparts";
import { type Posted, postedFor } from "./posted";
import { type Difference, note, type Run } from "./run";

type Expected = { moved: BalanceTransaction; counterparts: Counterpart[]; undone: string[] };

/**
 * Holds a page of Stripe's balance transactions against the books. What the books lack is first settled by its own
 * act, which explains it by the object itself; only what is lacking after that is a difference.
 */
export async function comparePage(
  ctx: Ctx,
  run: Run,
  accountId: string | null,
  page: BalanceTransaction[],
): Promise<void> {
  const read = page.map((moved) => ({ moved, reading: readingOf(moved, accountId) }));
  const expected = read.flatMap(({ moved, reading }) =>
    reading.as === "posting" ? [{ moved, ...reading }] : [],
  );
  let posted = await postedFor(ctx.db, causesOf(expected));
  const lacking = expected.filter((each) => lacks(each, posted)).map(({ moved }) => moved);
  if (lacking.length && (await catchUp(ctx, run, accountId, lacking)))
    posted = await postedFor(ctx.db, causesOf(expected));

  for (const each of expected) await note(ctx, run, judge(run, each, posted, accountId));
  const unknown = read.filter(({ reading }) => reading.as === "unknown");
  await note(
    ctx,
    run,
    unknown.map(({ moved }) => extra(moved, accountId)),
  );
  await compareMoves(
    ctx,
    run,
    read.flatMap(({ moved, reading }) => (reading.as === "move" ? [moved] : [])),
  );
}

const causesOf = (expected: Expected[]) =>
  expected.flatMap(({ counterparts, undone }) => [
    ...counterparts.flatMap(({ causes }) => causes),
    ...undone,
  ]);

const legFor = ({ causes, account }: Counterpart, posted: Posted[]) =>
  posted.find((each) => causes.includes(each.cause) && each.account === account);

/** It went out and came back before we heard of it: both are at Stripe, and neither was ever in the books. */
const cameToNothing = ({ undone }: Expected, posted: Posted[]) =>
  undone.length > 0 && !posted.some(({ cause }) => undone.includes(cause));

const lacks = (expected: Expected, posted: Posted[]) =>
  !cameToNothing(expected, posted) &&
  expected.counterparts.some((counterpart) => !counterpart.optional && !legFor(counterpart, posted));

function judge(run: Run, expected: Expected, posted: Posted[], accountId: string | null): Difference[] {
  const { moved, counterparts } = expected;
  const found = counterparts.map((counterpart) => ({ counterpart, leg: legFor(counterpart, posted) }));
  for (const { leg } of found) if (leg) run.seen.add(leg.cause);
  const purchaseId = found.find(({ leg }) => leg?.purchaseId)?.leg?.purchaseId;
  if (purchaseId && moved.type !== "charge" && moved.type !== "payment") run.touched.add(purchaseId);
  if (cameToNothing(expected, posted)) {
    run.matched += 1;
    return [];
  }
  if (!found[0]?.leg) return [extra(moved, accountId)];
  const differences = found.flatMap(({ counterpart, leg }) => {
    if (leg) return differing(moved, counterpart, leg, accountId);
    return counterpart.optional
      ? []
      : [{ ...extra(moved, accountId), ...stripeSays(counterpart), purchaseId }];
  });
  if (differences.length === 0) run.matched += 1;
  return differences;
}

function differing(
  moved: BalanceTransaction,
  counterpart: Counterpart,
  leg: Posted,
  accountId: string | null,
): Difference[] {
  const sameCurrency = leg.currency === counterpart.currency;
  if (sameCurrency && leg.amountMinor === counterpart.amountMinor) return [];
  return [
    {
      kind: sameCurrency ? "amount" : "currency",
      accountId,
      stripeId: moved.id,
      cause: leg.cause,
      purchaseId: leg.purchaseId,
      sellerId: leg.sellerId,
      booksMinor: leg.amountMinor,
      booksCurrency: leg.currency,
      ...stripeSays(counterpart),
    },
  ];
}

const stripeSays = ({ amountMinor, currency }: Pick<Counterpart, "amountMinor" | "currency">) => ({
  stripeMinor: amountMinor,
  stripeCurrency: currency,
});

/** Stripe has it, and the books have not. */
export const extra = (moved: BalanceTransaction, accountId: string | null = null): Difference => ({
  kind: "extra",
  accountId,
  stripeId: moved.id,
  ...stripeSays(moved),
});
