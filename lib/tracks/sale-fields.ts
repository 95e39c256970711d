import { z } from "zod";
import { licensingType } from "@/db/schema";
import { CURRENCIES } from "@/lib/money";
import { GivenConfig } from "@/lib/terms/exclusive-config";

// What a producer says of the sale of a track, and the words that tell what is wrong.

const AMOUNT = "Enter an amount above 0, such as 29.99.";

const terms = z
  .strictObject({
    source: z.enum(["default", "preset", "own"], "Choose which terms apply."),
    preset_id: z.int("Choose a preset.").positive("Choose a preset.").optional().meta({
      description: "With source preset: the track takes a copy of it",
    }),
    config: GivenConfig.optional().meta({
      description: "With source own. Keys that are left out are as in the default config",
    }),
  })
  .superRefine(({ source, preset_id, config }, issues) => {
    const complain = (path: string, message: string) =>
      issues.addIssue({ code: "custom", path: [path], message });
    if (source === "preset" && preset_id === undefined) complain("preset_id", "Choose a preset.");
    if (source === "own" && config === undefined) complain("config", "Say the terms.");
    if (source !== "preset" && preset_id !== undefined) complain("preset_id", "Only with source preset.");
    if (source !== "own" && config !== undefined) complain("config", "Only with source own.");
  })
  .meta({
    description: "Left out: they stay as they are",
    example: { source: "own", config: { publishing_producer: 30, publishing_licensee: 70 } },
  });

export const SaleFields = z
  .strictObject({
    licensing_type: z.enum(licensingType.enumValues, "Choose a licensing type.").meta({ example: "both" }),
    exclusive_status: z
      .enum(["available", "not_available"], "Choose whether the exclusive rights are offered.")
      .meta({ description: "available: offered for sale now" }),
    price: z
      .number(AMOUNT)
      .positive(AMOUNT)
      .nullable()
      .meta({ description: "Of the exclusive rights, decimal; null for none", example: 29.99 }),
    currency: z.enum(CURRENCIES, "Choose a currency.").meta({ example: "USD" }),
    terms: terms.optional(),
  })
  .superRefine(({ licensing_type, exclusive_status, price }, issues) => {
    if (exclusive_status !== "available") return;
    const complain = (path: string, message: string) =>
      issues.addIssue({ code: "custom", path: [path], message });
    if (licensing_type === "non_exclusive_only")
      complain("licensing_type", "Choose a licensing type that includes the exclusive rights to offer them.");
    if (price === null) complain("price", "Set a price to offer the exclusive rights.");
  });
