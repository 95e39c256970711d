import { and, desc, eq, exists, ilike, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { purchases, users } from "@/db/schema";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { encodeCursor, idOfCursor } from "@/lib/cursor";
import type { Purchase } from "./standing";
import type { PurchaseStatus } from "./states";

export type FoundPurchase = { purchase: Purchase; buyer: { name: string; email: string } };
export type PurchaseFilter = { q?: string | undefined; status?: PurchaseStatus[] | undefined };

/**
 * Everybody's purchases for the platform's admin, newest first. `q` is part of a reference, of the buyer's e-mail
 * address, or of the track's title or artists.
 */
export async function searchPurchases(
  ctx: Ctx,
  input: PurchaseFilter & { limit: number; cursor?: string | undefined },
): Promise<{ rows: FoundPurchase[]; nextCursor: string | null }> {
  asAdmin(ctx);
  const before = input.cursor ? idOfCursor(input.cursor) : null;
  const found = await ctx.db
    .select({ purchase: purchases, buyer: { name: users.name, email: users.email } })
    .from(purchases)
    .innerJoin(users, eq(users.id, purchases.buyerId))
    .where(
      and(
        input.q ? about(ctx.db, input.q) : undefined,
        input.status && inArray(purchases.status, input.status),
        before === null ? undefined : lt(purchases.id, before),
      ),
    )
    .orderBy(desc(purchases.id))
    .limit(input.limit + 1);
  const rows = found.slice(0, input.limit);
  const last = found.length > input.limit ? rows.at(-1) : undefined;
  return { rows, nextCursor: last ? encodeCursor([last.purchase.id]) : null };
}

/** Purchases that these words are about. */
export function about(db: Db, q: string): SQL | undefined {
  const words = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return or(
    ilike(purchases.reference, words),
    ilike(sql`${purchases.track}->>'title'`, words),
    ilike(sql`${purchases.track}->>'artists'`, words),
    exists(
      db
        .select({ id: users.id })
        .from(users)
        .where(and(eq(users.id, purchases.buyerId), ilike(users.email, words))),
    ),
  );
}
