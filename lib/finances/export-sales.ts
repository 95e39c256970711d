import type { Ctx } from "@/lib/acts/context";
import { verifyUrl } from "@/lib/certificates/verify-url";
import { type Cell, csvLine, decimalText } from "./csv";
import { everyRow } from "./every-row";
import { listSales, type Sale } from "./list-sales";
import type { SaleFilter } from "./sale-filter";

const HEAD = [
  "Paid at (UTC)",
  "Reference",
  "Track",
  "Buyer",
  "Status",
  "Currency",
  "Price",
  "Discount",
  "Coupon",
  "Buyer paid",
  "Platform fee",
  "Your share",
  "Refunded from your share",
  "Lost to disputes",
  "Earned",
  "Held",
  "In future payouts",
  "Payouts",
  "License number",
  "Certificate",
];

/**
 * The signed-in producer's sales that fit the filter, as lines of CSV. Within one currency `Buyer paid` adds up to the
 * lifetime volume, `Earned` to all that was earned, `In future payouts` to what the next payouts bring.
 */
export async function* exportSales(ctx: Ctx, filter: SaleFilter): AsyncGenerator<string> {
  yield csvLine(HEAD);
  for await (const sale of everyRow((page) => listSales(ctx, { ...filter, ...page })))
    yield csvLine(line(sale));
}

function line({ purchase, certificate, trace }: Sale): Cell[] {
  const { currency, succeededAt } = purchase;
  // What never became a sale has a price and nothing else to add up.
  const money = (minor: number) => (succeededAt ? decimalText(minor, currency) : null);
  return [
    succeededAt,
    purchase.reference,
    purchase.track.title,
    succeededAt && purchase.acceptance.name,
    purchase.status,
    currency,
    decimalText(purchase.priceMinor, currency),
    decimalText(purchase.discountMinor, currency),
    purchase.couponCode,
    money(purchase.totalMinor),
    money(purchase.feeMinor),
    money(purchase.shareMinor),
    money(trace.refundedMinor),
    money(trace.lostMinor),
    money(trace.earnedMinor),
    money(trace.heldMinor),
    money(purchase.unpaidMinor),
    trace.payouts.map(({ payout }) => payout.stripeId).join(" "),
    certificate?.number ?? null,
    certificate && verifyUrl(certificate.id),
  ];
}
