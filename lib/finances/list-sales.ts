import { and, desc, eq, getTableColumns } from "drizzle-orm";
import { licenseCertificates, purchases } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { behind, cursorAt } from "@/lib/paging/time-cursor";
import { fits, type SaleFilter, timeOf } from "./sale-filter";
import { type Trace, traceSales } from "./trace-sales";

type Certificate = Pick<typeof licenseCertificates.$inferSelect, "id" | "number" | "status">;

/** One sale of a producer's, or a checkout of their track, with where its money went. */
export type Sale = {
  purchase: typeof purchases.$inferSelect;
  certificate: Certificate | null;
  /** When it was paid for; when it began, for a checkout. */
  at: Date;
  trace: Trace;
};
export type SalePage = { rows: Sale[]; nextCursor: string | null };

/** The signed-in producer's sales, newest first. A `cursor` costs the same at any depth. */
export async function listSales(
  ctx: Ctx,
  input: SaleFilter & { cursor?: string | undefined; limit: number },
): Promise<SalePage> {
  const seller = asProducer(ctx);
  const at = timeOf(input.state ?? "all");
  const { id, number, status } = getTableColumns(licenseCertificates);
  const found = await ctx.db
    .select({ purchase: purchases, certificate: { id, number, status }, at })
    .from(purchases)
    .leftJoin(licenseCertificates, eq(licenseCertificates.purchaseId, purchases.id))
    .where(and(fits(seller.id, input), input.cursor ? behind(input.cursor, at, purchases.id) : undefined))
    .orderBy(desc(at), desc(purchases.id))
    .limit(input.limit + 1);
  const page = found.slice(0, input.limit);
  const traceOf = await traceSales(ctx, { purchases: page.map(({ purchase }) => purchase) });
  const rows = page.map((row) => ({
    ...row,
    at: row.at ?? row.purchase.createdAt,
    trace: traceOf(row.purchase.id),
  }));
  const last = rows.at(-1);
  const more = found.length > input.limit && last;
  return { rows, nextCursor: more ? cursorAt(more.at, more.purchase.id) : null };
}
