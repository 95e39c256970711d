import type { ExclusiveConfig } from "@/db/schema/documents";
import { PLACES } from "./names";

/** Terms in one line: "20/80 publishing, 3 % royalty, worldwide, 4 files". The producer's share comes first. */
export function termsAsSummary(config: ExclusiveConfig): string {
  const files = config.delivered_files.length;
  return [
    `${config.publishing_producer}/${config.publishing_licensee} publishing`,
    config.producer_royalty === 0 ? "no royalty" : `${config.producer_royalty} % royalty`,
    config.territory === "worldwide" ? "worldwide" : `in ${PLACES[config.territory]}`,
    files === 1 ? "1 file" : `${files} files`,
  ].join(", ");
}
