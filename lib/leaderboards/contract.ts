import { z } from "zod";
import { contract } from "@/lib/api/contract";
import { pageOf, pageQuery, sampledTime, success } from "@/lib/api/shapes";
import { METRICS, TIERS, type Tier } from "./metrics";
import { isPeriod } from "./periods";

const place = z
  .strictObject({
    rank: z.int().meta({ description: "Producers with the same value share it" }),
    producer: z.strictObject({ id: z.int(), slug: z.string(), name: z.string() }),
    level: z.int(),
    title: z.string().meta({ example: "Skilled" }),
    tier: z
      .enum(TIERS.map(([tier]) => tier) as [Tier, ...Tier[]])
      .meta({ description: "By the overall score" }),
    value: z.number(),
    score: z.number().meta({ description: "The share of the other producers who have less, in percent" }),
  })
  .meta({ id: "LeaderboardPlace" });

export const leaderboard = contract({
  id: "leaderboard",
  method: "GET",
  path: "/leaderboards",
  tag: "Leaderboards",
  title: "Leaderboard",
  description:
    "Producers by one metric over a period, counted anew every hour. overall weighs the scores of the others: XP 25, " +
    "plays 20, uploads 15, quality 15, collaborations 15, earnings 10. Earnings are never shown: its value is the " +
    "best score among the producer's currencies.",
  auth: "public",
  query: pageQuery.extend({
    metric: z.enum(METRICS).default("overall"),
    period: z
      .string()
      .max(10)
      .refine(isPeriod, "Send all, 7d, 30d, or a half-year such as 2026-H1.")
      .default("all")
      .meta({ example: "30d" }),
  }),
  answer: success(
    z.strictObject({
      ...pageOf(place).shape,
      metric: z.enum(METRICS),
      period: z.string(),
      producers: z
        .int()
        .nullable()
        .meta({ description: "How many were compared; null before the first count" }),
      updated_at: sampledTime.nullable(),
    }),
  ),
  errors: [],
});
