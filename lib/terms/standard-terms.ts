import { z } from "zod";
import { DELIVERABLE_FILES } from "@/db/schema/documents";

/**
 * The terms of a standard license (facts §4). The same for every track but for the credit. They stand in signed
 * documents for good: other terms are another version, with a shape of its own.
 */
export const StandardTerms = z.strictObject({
  version: z.literal("beatpass-standard/1"),
  territory: z.literal("worldwide"),
  duration: z.literal("perpetual"),
  songs: z.int().meta({ description: "Songs that may be made with it", example: 1 }),
  credit: z
    .string()
    .meta({ description: "How the song names the producer", example: "Produced by Nova Keys" }),
  performance_attendees: z.int().meta({ description: "At most this many at a performance", example: 50 }),
  content_id: z.boolean().meta({ example: false }),
  film: z.boolean().meta({ example: false }),
  television: z.boolean().meta({ example: false }),
  advertising: z.boolean().meta({ example: false }),
  games: z.boolean().meta({ example: false }),
  broadcasting: z.boolean().meta({ example: false }),
  resale: z.boolean().meta({ example: false }),
  transferable: z.boolean().meta({ example: false }),
  ai_training: z.boolean().meta({ example: false }),
  sample_packs: z.boolean().meta({ example: false }),
  delivered_files: z.array(z.enum(DELIVERABLE_FILES)).meta({ example: ["wav", "mp3_320"] }),
});

export type StandardTerms = z.infer<typeof StandardTerms>;

/** What a standard license of a track by these producers says, the one who sells it first. */
export function standardTerms(producers: readonly string[]): StandardTerms {
  return {
    version: "beatpass-standard/1",
    territory: "worldwide",
    duration: "perpetual",
    songs: 1,
    credit: `Produced by ${joined(producers)}`,
    performance_attendees: 50,
    content_id: false,
    film: false,
    television: false,
    advertising: false,
    games: false,
    broadcasting: false,
    resale: false,
    transferable: false,
    ai_training: false,
    sample_packs: false,
    delivered_files: ["wav", "mp3_320"],
  };
}

/** "A", "A and B", "A, B and C". Written by hand: another Node may join otherwise, and the terms are hashed. */
function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
}
