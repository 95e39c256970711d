import { z } from "zod";
import { purchaseStatus } from "@/db/schema";
import { contract } from "@/lib/api/contract";
import { currencyCode, decimalAmount, sampledTime, success } from "@/lib/api/shapes";

export const artistSales = contract({
  id: "artistSales",
  method: "GET",
  path: "/artist/sales",
  tag: "Artist",
  title: "Artist sales",
  description:
    "What you earned in one currency and where it is. total_revenue is your share of all sales and of subscriptions, and always equals " +
    "pending_payout + paid_out. total_sales counts the sales that stand; the ten newest are listed with those that " +
    "were given back.",
  auth: "bearer",
  scope: "artist:read",
  query: z.object({
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, "Send a currency as three capital letters, such as USD.")
      .optional()
      .meta({ description: "The one you have most sales in when left out", example: "USD" }),
  }),
  answer: success(
    z.strictObject({
      earnings: z.strictObject({
        total_sales: z.int().meta({ example: 12 }),
        total_revenue: decimalAmount.meta({ example: 245.5 }),
        total_revenue_formatted: z.string().meta({ example: "$245.50 USD" }),
        pending_payout: decimalAmount.meta({ example: 89 }),
        paid_out: decimalAmount.meta({ example: 156.5 }),
        currency: currencyCode,
      }),
      recent_purchases: z.array(
        z.strictObject({
          id: z.int(),
          track_id: z.int().meta({ example: 42 }),
          track_name: z.string().meta({ example: "Summer Vibes" }),
          artist_amount: decimalAmount.meta({ example: 25.49 }),
          total_amount: decimalAmount,
          platform_fee: decimalAmount.meta({ example: 4.5 }),
          status: z.enum(purchaseStatus.enumValues).meta({ example: "succeeded" }),
          purchased_at: sampledTime,
        }),
      ),
    }),
  ),
  errors: ["not_a_producer"],
});
