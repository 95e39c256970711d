import { z } from "zod";
import { CURRENCIES } from "@/lib/money";
import { SORTS } from "./catalog-order";
import type { CatalogSearch } from "./search-tracks";
import { BPM_MAX, BPM_MIN, GENRES, KEYS, MOODS, parseKey, SCALES } from "./vocabulary";

const oneOrMore = <Words extends readonly [string, ...string[]]>(words: Words) =>
  z.union([z.enum(words).transform((word) => [word]), z.array(z.enum(words)).max(words.length)]);

const key = z
  .string()
  .max(20)
  .transform((text, issue) => {
    const found = parseKey(text);
    if (found) return found;
    issue.addIssue({ code: "custom", message: "Write a key such as C, F# or Bb." });
    return z.NEVER;
  })
  .meta({
    description: `One of ${KEYS.map((each) => each.key).join(", ")}, or its name with a flat`,
    example: "F#",
  });

// Every currency that tracks are priced in has two decimals.
const price = z.coerce
  .number()
  .min(0)
  .max(1e9)
  .transform((amount) => Math.round(amount * 100));
const bpm = z.coerce.number().int().min(BPM_MIN).max(BPM_MAX);

/** The catalog's question as it stands in an address: in the browser's and in the API's alike. */
export const CatalogQuery = z.object({
  q: z
    .string()
    .max(100)
    .meta({ description: "Words in the title, the producer, genre, mood or tags" })
    .optional(),
  genre: oneOrMore(GENRES).meta({ description: "Repeat it for any of several" }).optional(),
  mood: oneOrMore(MOODS).meta({ description: "Repeat it for any of several" }).optional(),
  bpm_min: bpm.optional(),
  bpm_max: bpm.optional(),
  key: key.optional(),
  scale: z.enum(SCALES).optional(),
  price_min: price.meta({ description: "In the track's own currency; amounts are not converted" }).optional(),
  price_max: price.optional(),
  currency: z.enum(CURRENCIES).optional(),
  purchasable: z
    .enum(["true", "false"])
    .transform((word) => word === "true")
    .meta({ description: "true: only tracks that you could buy now" })
    .optional(),
  sort: z
    .enum(SORTS)
    .meta({ description: "relevance when q is given, else newest. Prices leave out tracks without one." })
    .optional(),
});

/** The act's input for a question that was read. */
export function asSearch(query: z.output<typeof CatalogQuery>): CatalogSearch {
  const { bpm_min, bpm_max, price_min, price_max, ...rest } = query;
  return { ...rest, bpmMin: bpm_min, bpmMax: bpm_max, priceMin: price_min, priceMax: price_max };
}

/** The search an address stands for, read as a person means it: a part that makes no sense is left out. */
export function searchOfAddress(address: Record<string, string | string[] | undefined>): CatalogSearch {
  const read = Object.entries(CatalogQuery.shape).flatMap(([name, part]) => {
    const { success, data } = part.safeParse(address[name]);
    return success && data !== undefined ? [[name, data] as const] : [];
  });
  return asSearch(Object.fromEntries(read));
}
