import type { Ctx } from "@/lib/acts/context";
import { listPoolShares, type PoolShareFilter } from "@/lib/pool/list-pool-shares";
import { csvLine, decimalText } from "./csv";
import { everyRow } from "./every-row";

const HEAD = [
  "Divided at (UTC)",
  "Invoice paid at (UTC)",
  "Status",
  "Currency",
  "Subscriber paid",
  "Platform fee",
  "Pool",
  "Your share",
  "Stripe transfer",
];

/** The signed-in producer's parts of subscribers' invoices that fit the filter, as lines of CSV. */
export async function* exportPoolShares(ctx: Ctx, filter: PoolShareFilter): AsyncGenerator<string> {
  yield csvLine(HEAD);
  for await (const share of everyRow((page) => listPoolShares(ctx, { ...filter, ...page }))) {
    const { currency, paidMinor, feeMinor, poolMinor, amountMinor } = share;
    yield csvLine([
      share.createdAt,
      share.paidAt,
      share.status,
      currency,
      ...[paidMinor, feeMinor, poolMinor, amountMinor].map((minor) => decimalText(minor, currency)),
      share.transfer?.stripeId ?? null,
    ]);
  }
}
