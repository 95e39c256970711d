import { and, count, desc, eq, ilike, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { licenseCertificates, purchases } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { encodeCursor, idOfCursor } from "@/lib/cursor";
import type { Purchase } from "./standing";
import type { PurchaseStatus } from "./states";

export type ListedPurchase = { purchase: Purchase; certificateId: string | null };
export type PurchasePage = { rows: ListedPurchase[]; nextCursor: string | null };
type Filter = { q?: string | undefined; status?: PurchaseStatus[] | undefined };

/**
 * The signed-in buyer's purchases, newest first. A `cursor` costs the same at any depth; a `page` is for clients
 * that count. Those that never came to a payment are left out unless asked for by status.
 */
export async function listPurchases(
  ctx: Ctx,
  input: Filter & { limit: number; cursor?: string | undefined; page?: number | undefined },
): Promise<PurchasePage> {
  const before = input.cursor ? idOfCursor(input.cursor) : undefined;
  const found = await ctx.db
    .select({ purchase: purchases, certificateId: licenseCertificates.id })
    .from(purchases)
    .leftJoin(licenseCertificates, eq(licenseCertificates.purchaseId, purchases.id))
    .where(and(mine(ctx, input), before === undefined ? undefined : lt(purchases.id, before)))
    .orderBy(desc(purchases.id))
    .offset(before === undefined ? ((input.page ?? 1) - 1) * input.limit : 0)
    .limit(input.limit + 1);
  const rows = found.slice(0, input.limit);
  const last = rows.at(-1);
  return { rows, nextCursor: found.length > input.limit && last ? encodeCursor([last.purchase.id]) : null };
}

/** How many there are, for clients that show page numbers. */
export async function countPurchases(ctx: Ctx, filter: Filter): Promise<number> {
  const [counted] = await ctx.db.select({ total: count() }).from(purchases).where(mine(ctx, filter));
  return counted?.total ?? 0;
}

function mine(ctx: Ctx, { q, status }: Filter): SQL | undefined {
  const shown: PurchaseStatus[] = [
    "pending",
    "succeeded",
    "disputed",
    "review",
    "refunding",
    "refunded",
    "charged_back",
  ];
  const words = q && `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return and(
    eq(purchases.buyerId, signedIn(ctx).id),
    inArray(purchases.status, status ?? shown),
    words
      ? or(
          ilike(sql`${purchases.track}->>'title'`, words),
          ilike(sql`${purchases.track}->>'artists'`, words),
          ilike(purchases.reference, words),
        )
      : undefined,
  );
}
