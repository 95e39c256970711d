import { z } from "zod";
import { GROWTH_LABELS, type GrowthLabel } from "@/lib/activity/growth";
import { contract } from "@/lib/api/contract";
import { success } from "@/lib/api/shapes";
import { TIERS, type Tier } from "@/lib/leaderboards/metrics";
import { standingShape } from "@/lib/progress/contract";

export const growthShape = z
  .strictObject({
    percent: z.number().meta({ example: 12.5 }),
    label: z.enum(Object.keys(GROWTH_LABELS) as [GrowthLabel, ...GrowthLabel[]]),
  })
  .meta({ id: "Growth" });

export const artistDashboard = contract({
  id: "artistDashboard",
  method: "GET",
  path: "/artist/dashboard",
  tag: "Backstage",
  title: "Your dashboard",
  description:
    "An overview of your producer account. contribution is your share of the subscription pool in percent, counted " +
    "every hour; play_growth compares the last 30 days with the 30 before, and is null where those had no plays.",
  auth: "bearer",
  scope: "artist:read",
  answer: success(
    z.strictObject({
      name: z.string().meta({ example: "Nova Keys" }),
      standing: standingShape,
      tracks: z.int(),
      uploads_30_days: z.int(),
      plays: z.int(),
      plays_30_days: z.int(),
      play_growth: growthShape.nullable(),
      contribution: z.number().nullable().meta({ description: "Percent", example: 1.25 }),
      top_track: z.strictObject({ id: z.int(), title: z.string(), plays: z.int() }).nullable(),
      leaderboard: z
        .strictObject({
          rank: z.int(),
          of: z.int(),
          tier: z.enum(TIERS.map(([tier]) => tier) as [Tier, ...Tier[]]),
        })
        .nullable(),
      next_steps: z.strictObject({ payouts: z.boolean(), upload: z.boolean(), profile: z.boolean() }),
    }),
  ),
  errors: ["not_a_producer"],
});
