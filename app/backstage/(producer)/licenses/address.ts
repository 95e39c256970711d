import { statusWords, typeWords } from "@/components/licenses/license-status";
import type { CertificateFilter } from "@/lib/certificates/search-certificates";

export const PATH = "/backstage/licenses";

/** The filter that an address means; what makes no sense is left out. */
export function filterOf({
  q,
  type,
  status,
}: {
  q: string;
  type: string;
  status: string;
}): CertificateFilter {
  return {
    q,
    type: Object.hasOwn(typeWords, type) ? (type as CertificateFilter["type"]) : undefined,
    status: Object.hasOwn(statusWords, status) ? (status as CertificateFilter["status"]) : undefined,
  };
}
