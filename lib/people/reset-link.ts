import { and, eq, gt, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { passwordResets } from "@/db/schema";
import { sha256 } from "@/lib/ids";

/** Whose password the link's secret may set: unused, unexpired. Null otherwise. */
export async function ownerOfResetLink(db: Db, secret: string, now: Date): Promise<number | null> {
  const [link] = await db
    .select({ userId: passwordResets.userId })
    .from(passwordResets)
    .where(
      and(
        eq(passwordResets.tokenHash, sha256(secret)),
        isNull(passwordResets.usedAt),
        gt(passwordResets.expiresAt, now),
      ),
    );
  return link?.userId ?? null;
}
