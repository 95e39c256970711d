import type Stripe from "stripe";
import type { Currency } from "@/lib/money";
import { call, StripeRefused } from "./client";

/** A movement of a balance at Stripe. Signed minor units: negative leaves the balance. */
export type BalanceTransaction = {
  id: string;
  type: Stripe.BalanceTransaction.Type;
  /** What an adjustment is: `dispute`, `dispute_reversal`, … */
  category: string;
  /** What was charged, refunded, … in its own currency, also where Stripe settles in another. */
  amountMinor: number;
  currency: Currency;
  feeMinor: number;
  /** Stripe takes its fee in the currency that it settles in. */
  feeCurrency: Currency;
  source: Source;
};

/** What moved the balance, as far as it names what it belongs to. */
export type Source = {
  id: string | null;
  intentId: string | null;
  chargeId: string | null;
  /** Ours, where a transfer carries it. */
  reference: string | null;
  /** A transfer that a transfer reversal takes from; an application fee that a fee refund takes from. */
  parentId: string | null;
  /** The refund that a transfer was reversed for. */
  refundId: string | null;
  /** It came to nothing: a refund or payout that failed or was canceled. */
  undone: boolean;
  /** At a connected account: the other end of a move of the platform's own. */
  mirrors: boolean;
};

export type Span = { since: Date; until: Date };

const seconds = (at: Date) => Math.floor(at.getTime() / 1000);

/**
 * The balance transactions of an account (null: the platform's own) from `since` to before `until`, newest first, a
 * page at a time. Stripe's clock has whole seconds, so both ends should lie on one.
 */
export async function* balanceTransactionPages(
  accountId: string | null,
  { since, until }: Span,
): AsyncGenerator<BalanceTransaction[]> {
  for (let after: string | undefined; ; ) {
    const { data, has_more } = await call("list balance transactions", (client) =>
      client.balanceTransactions.list(
        {
          created: { gte: seconds(since), lt: seconds(until) },
          limit: 100,
          expand: ["data.source"],
          ...(after && { starting_after: after }),
        },
        on(accountId),
      ),
    );
    if (data.length) yield data.map(described);
    after = data.at(-1)?.id;
    if (!has_more || !after) return;
  }
}

/** All that one charge, refund, dispute or payout moved; nothing when Stripe does not know it. */
export async function balanceTransactionsOf(
  sourceId: string,
  accountId: string | null = null,
): Promise<BalanceTransaction[]> {
  const list = await unlessMissing(
    call("list balance transactions", (client) =>
      client.balanceTransactions.list(
        { source: sourceId, limit: 100, expand: ["data.source"] },
        on(accountId),
      ),
    ),
  );
  return list?.data.map(described) ?? [];
}

export async function readBalanceTransaction(id: string): Promise<BalanceTransaction | null> {
  const found = await unlessMissing(
    call("read balance transaction", (client) =>
      client.balanceTransactions.retrieve(id, { expand: ["source"] }),
    ),
  );
  return found && described(found);
}

const on = (accountId: string | null) => (accountId ? { stripeAccount: accountId } : undefined);

async function unlessMissing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof StripeRefused && error.code === "resource_missing") return null;
    throw error;
  }
}

function described(moved: Stripe.BalanceTransaction): BalanceTransaction {
  const source = typeof moved.source === "object" ? moved.source : null;
  const { amount, currency } = asCharged(moved, source);
  return {
    id: moved.id,
    type: moved.type,
    category: moved.reporting_category,
    amountMinor: amount,
    currency: currency.toUpperCase(),
    feeMinor: moved.fee,
    feeCurrency: moved.currency.toUpperCase(),
    source: sourceOf(source),
  };
}

/** Where Stripe exchanged the money, what the source itself says, with the movement's sign. */
function asCharged(moved: Stripe.BalanceTransaction, source: object | null) {
  const { amount, currency } = (source ?? {}) as { amount?: number; currency?: string };
  if (moved.exchange_rate === null || amount === undefined || !currency) return moved;
  return { amount: Math.sign(moved.amount) * amount, currency };
}

const NOTHING: Source = {
  id: null,
  intentId: null,
  chargeId: null,
  reference: null,
  parentId: null,
  refundId: null,
  undone: false,
  mirrors: false,
};
const isUndone = (status: string | null) => status === "failed" || status === "canceled";

function sourceOf(source: Stripe.BalanceTransactionSource | null): Source {
  switch (source?.object) {
    case "charge":
      return {
        ...NOTHING,
        id: source.id,
        chargeId: source.id,
        intentId: idOf(source.payment_intent),
        mirrors: source.source_transfer !== null,
      };
    case "refund":
      return {
        ...NOTHING,
        id: source.id,
        chargeId: idOf(source.charge),
        intentId: idOf(source.payment_intent),
        undone: isUndone(source.status),
        mirrors: source.source_transfer_reversal !== null,
      };
    case "dispute":
      return {
        ...NOTHING,
        id: source.id,
        chargeId: idOf(source.charge),
        intentId: idOf(source.payment_intent),
      };
    case "payout":
      return { ...NOTHING, id: source.id, undone: isUndone(source.status) };
    case "transfer":
      return {
        ...NOTHING,
        id: source.id,
        chargeId: idOf(source.source_transaction),
        reference: source.transfer_group ?? source.metadata.reference ?? null,
      };
    case "transfer_reversal":
      return {
        ...NOTHING,
        id: source.id,
        parentId: idOf(source.transfer),
        refundId: idOf(source.source_refund),
      };
    case "application_fee":
      return { ...NOTHING, id: source.id, chargeId: idOf(source.originating_transaction) };
    case "fee_refund":
      return { ...NOTHING, id: source.id, parentId: idOf(source.fee), mirrors: true };
    default:
      return { ...NOTHING, id: source?.id ?? null };
  }
}

const idOf = (object: string | { id: string } | null | undefined): string | null =>
  typeof object === "string" ? object : (object?.id ?? null);
