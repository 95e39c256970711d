import type { ExclusiveConfig } from "@/db/schema/documents";
import { SYSTEM_DEFAULT } from "./exclusive-config";

export type ExampleTerms = { slug: string; name: string; description: string; config: ExclusiveConfig };

/** Three usual offers to start a preset from (facts §4). */
export const EXAMPLE_TERMS: readonly ExampleTerms[] = [
  {
    slug: "standard",
    name: "Standard",
    description: "You keep a fifth of the publishing and a small royalty.",
    config: SYSTEM_DEFAULT,
  },
  {
    slug: "premium",
    name: "Premium",
    description: "A larger share for you; the buyer gets the MIDI files as well.",
    config: {
      ...SYSTEM_DEFAULT,
      publishing_producer: 30,
      publishing_licensee: 70,
      producer_royalty: 5,
      delivered_files: [...SYSTEM_DEFAULT.delivered_files, "midi"],
    },
  },
  {
    slug: "full-buyout",
    name: "Full buyout",
    description: "Everything goes to the buyer, for a price that says so.",
    config: { ...SYSTEM_DEFAULT, publishing_producer: 0, publishing_licensee: 100, producer_royalty: 0 },
  },
];
