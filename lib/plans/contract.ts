import { z } from "zod";
import { contract } from "@/lib/api/contract";
import { currencyCode, decimalAmount, success } from "@/lib/api/shapes";

export const planName = z
  .string()
  .max(40)
  .meta({ description: "A plan's name, as listPlans has it", example: "plus" });
export const PlanName = z.strictObject({
  name: planName,
  display_name: z.string().meta({ example: "Plus" }),
});

const FeatureValue = z.union([z.boolean(), z.int(), z.string()]).meta({
  description: "A truth, a whole number, an option's name, or `unlimited`",
  example: 3,
});

export const listPlans = contract({
  id: "listPlans",
  method: "GET",
  path: "/membership/plans",
  tag: "Membership",
  title: "Plans",
  description:
    "What BeatPass offers, from the least to the most. `price` is for a month; null where it is free.",
  auth: "public",
  answer: success(
    z.array(
      z.strictObject({
        name: planName,
        display_name: z.string().meta({ example: "Plus" }),
        description: z.string(),
        price: decimalAmount.meta({ example: 45 }).nullable(),
        currency: currencyCode.meta({ example: "CAD" }),
        interval: z.enum(["month", "year"]),
        recommended: z.boolean(),
        features: z.array(
          z.strictObject({
            name: z.string().meta({ example: "beat_request_tokens" }),
            display_name: z.string().meta({ example: "Beat requests a month" }),
            value: FeatureValue,
          }),
        ),
        capabilities: z.array(z.string().meta({ example: "download" })),
      }),
    ),
  ),
  errors: [],
});
