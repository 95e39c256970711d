import { and, desc, eq, gt } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { licenseCertificates } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { after, DAY, SECOND } from "@/lib/clock";
import { fail } from "@/lib/errors";

/** More than anybody makes songs of in a day; whoever copies the catalog meets it. */
export const LICENSES_A_DAY = 200;

/**
 * Fails with `too_many_downloads` for whoever was granted as many standard licenses within a day as one may. Counted
 * are the certificates themselves, so that nothing else has to be kept in step.
 */
export async function requireRoom(ctx: Ctx, tx: Tx, licenseeId: number): Promise<void> {
  const { type, issuedAt } = licenseCertificates;
  const [last] = await tx
    .select({ issuedAt })
    .from(licenseCertificates)
    .where(
      and(
        eq(licenseCertificates.licenseeId, licenseeId),
        eq(type, "standard"),
        gt(issuedAt, after(ctx.now, -DAY)),
      ),
    )
    .orderBy(desc(issuedAt))
    .offset(LICENSES_A_DAY - 1)
    .limit(1);
  if (!last) return;
  const free = after(last.issuedAt, DAY);
  fail("too_many_downloads", {
    retryAfter: Math.max(1, Math.ceil((free.getTime() - ctx.now.getTime()) / SECOND)),
  });
}
