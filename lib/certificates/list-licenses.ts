import { type Ctx, signedIn } from "@/lib/acts/context";
import { type CertificateFilter, type CertificatePage, searchCertificates } from "./search-certificates";

/** The signed-in person's certificates, exclusive and standard ones, newest first. */
export async function listLicenses(ctx: Ctx, filter: CertificateFilter & CertificatePage) {
  return searchCertificates(ctx, { party: "licensee", id: signedIn(ctx).id }, filter);
}
