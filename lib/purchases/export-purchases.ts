import { asAdmin, type Ctx } from "@/lib/acts/context";
import { type Cell, csvLine, decimalText } from "@/lib/finances/csv";
import { everyRow } from "@/lib/finances/every-row";
import { type FoundPurchase, type PurchaseFilter, searchPurchases } from "./search-purchases";

const HEAD = [
  "Reference",
  "Ordered at (UTC)",
  "Paid at (UTC)",
  "Status",
  "Track",
  "Buyer",
  "E-mail",
  "Currency",
  "Price",
  "Discount",
  "Coupon",
  "Total",
  "Fee",
  "Share",
  "Given back",
  "Stripe payment",
];

/** Everybody's purchases that fit the filter, as lines of CSV. For the platform's admin. */
export async function* exportPurchases(ctx: Ctx, filter: PurchaseFilter): AsyncGenerator<string> {
  asAdmin(ctx);
  yield csvLine(HEAD);
  for await (const row of everyRow((page) => searchPurchases(ctx, { ...filter, ...page })))
    yield csvLine(line(row));
}

function line({ purchase, buyer }: FoundPurchase): Cell[] {
  const money = (minor: number) => decimalText(minor, purchase.currency);
  return [
    purchase.reference,
    purchase.createdAt,
    purchase.succeededAt,
    purchase.status,
    purchase.track.title,
    buyer.name,
    buyer.email,
    purchase.currency,
    money(purchase.priceMinor),
    money(purchase.discountMinor),
    purchase.couponCode,
    money(purchase.totalMinor),
    money(purchase.feeMinor),
    money(purchase.shareMinor),
    money(purchase.refundedMinor),
    purchase.intentId,
  ];
}
