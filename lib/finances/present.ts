import { sampleTime } from "@/lib/api/shapes";
import { formatMoney, toDecimal } from "@/lib/money";
import { pendingPayout, totalRevenue } from "./earnings";
import type { readArtistSales } from "./read-artist-sales";

/** A producer's sales as document 000 samples them. */
export function presentArtistSales({ earnings, recent }: Awaited<ReturnType<typeof readArtistSales>>) {
  const { currency } = earnings;
  const revenue = totalRevenue(earnings);
  return {
    earnings: {
      total_sales: earnings.sales,
      total_revenue: toDecimal(revenue, currency),
      total_revenue_formatted: formatMoney(revenue, currency),
      pending_payout: toDecimal(pendingPayout(earnings), currency),
      paid_out: toDecimal(earnings.paidMinor, currency),
      currency,
    },
    recent_purchases: recent.map((sale) => ({
      id: sale.id,
      track_id: sale.trackId,
      track_name: sale.track.title,
      artist_amount: toDecimal(sale.shareMinor, currency),
      total_amount: toDecimal(sale.totalMinor, currency),
      platform_fee: toDecimal(sale.feeMinor, currency),
      status: sale.status,
      purchased_at: sampleTime(sale.succeededAt),
    })),
  };
}
