import { asProducer, type Ctx } from "@/lib/acts/context";
import { type CertificateFilter, type CertificatePage, searchCertificates } from "./search-certificates";

/** The licenses that the signed-in producer granted: those that plans' downloads issued and those that were bought. */
export async function listGrantedLicenses(ctx: Ctx, filter: CertificateFilter & CertificatePage) {
  return searchCertificates(ctx, { party: "licensor", id: asProducer(ctx).id }, filter);
}
