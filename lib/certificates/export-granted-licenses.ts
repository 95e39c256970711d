import type { Ctx } from "@/lib/acts/context";
import { csvLine } from "@/lib/finances/csv";
import { everyRow } from "@/lib/finances/every-row";
import { listGrantedLicenses } from "./list-granted-licenses";
import type { CertificateFilter } from "./search-certificates";

const HEAD = [
  "Issued at (UTC)",
  "License number",
  "Type",
  "Track",
  "Licensee",
  "Status",
  "Status since (UTC)",
  "Reason",
  "Certificate",
];

/** The licenses that the signed-in producer granted and that fit the filter, as lines of CSV. */
export async function* exportGrantedLicenses(ctx: Ctx, filter: CertificateFilter): AsyncGenerator<string> {
  yield csvLine(HEAD);
  const list = ({ cursor, limit }: { cursor?: string; limit: number }) =>
    listGrantedLicenses(ctx, { ...filter, page: 1, perPage: limit, cursor });
  for await (const { public: document, ...certificate } of everyRow(list))
    yield csvLine([
      certificate.issuedAt,
      certificate.number,
      certificate.type,
      document.track.title,
      document.licensee.name,
      certificate.status,
      certificate.since,
      certificate.reason,
      document.verify_url,
    ]);
}
