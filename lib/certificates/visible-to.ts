import { eq, or, type SQL, sql } from "drizzle-orm";
import { licenseCertificates } from "@/db/schema";
import type { User } from "@/lib/acts/context";

/** Whose certificates a person may read in full: as licensee, as licensor, or all of them as the platform's admin. */
export function visibleTo(user: User): SQL | undefined {
  if (user.isAdmin) return sql`true`;
  return or(eq(licenseCertificates.licenseeId, user.id), eq(licenseCertificates.licensorId, user.id));
}
