import type { Ctx } from "@/lib/acts/context";
import { type Cell, csvLine, decimalText } from "@/lib/finances/csv";
import { everyRow } from "@/lib/finances/every-row";
import { listRedemptions, type Redemption } from "./list-redemptions";

const HEAD = [
  "Order",
  "Ordered",
  "Status",
  "Buyer",
  "E-mail",
  "Beat",
  "Price",
  "Discount",
  "Paid",
  "Currency",
];

/** A coupon's redemptions as lines of CSV. For administrators. */
export async function* exportRedemptions(ctx: Ctx, input: { couponId: number }): AsyncGenerator<string> {
  yield csvLine(HEAD);
  for await (const each of everyRow((page) => listRedemptions(ctx, { ...input, ...page })))
    yield csvLine(line(each));
}

function line({ purchase, buyer }: Redemption): Cell[] {
  const { reference, createdAt, status, track, currency, priceMinor, discountMinor, totalMinor } = purchase;
  const amounts = [priceMinor, discountMinor, totalMinor].map((minor) => decimalText(minor, currency));
  return [reference, createdAt, status, buyer.name, buyer.email, track.title, ...amounts, currency];
}
