import { and, count, desc, eq, ne, or } from "drizzle-orm";
import { invoices, subscriptions } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { behind, cursorAt } from "@/lib/paging/time-cursor";
import type { Invoice } from "@/lib/subscriptions/follow-invoices";

export type InvoicePage = { rows: Invoice[]; nextCursor: string | null };

/** The signed-in user's bills, the newest first. A `cursor` costs the same at any depth; a `page` is for counters. */
export async function listInvoices(
  ctx: Ctx,
  input: { limit: number; cursor?: string | undefined; page?: number | undefined },
): Promise<InvoicePage> {
  const { cursor } = input;
  const found = await ctx.db
    .select({ invoice: invoices })
    .from(invoices)
    .innerJoin(subscriptions, eq(subscriptions.uuid, invoices.subscriptionUuid))
    .where(and(mine(ctx), cursor ? behind(cursor, invoices.issuedAt, invoices.id) : undefined))
    .orderBy(desc(invoices.issuedAt), desc(invoices.id))
    .offset(cursor ? 0 : ((input.page ?? 1) - 1) * input.limit)
    .limit(input.limit + 1);
  const rows = found.slice(0, input.limit).map(({ invoice }) => invoice);
  const last = rows.at(-1);
  return { rows, nextCursor: found.length > input.limit && last ? cursorAt(last.issuedAt, last.id) : null };
}

export async function countInvoices(ctx: Ctx): Promise<number> {
  const [counted] = await ctx.db
    .select({ total: count() })
    .from(invoices)
    .innerJoin(subscriptions, eq(subscriptions.uuid, invoices.subscriptionUuid))
    .where(mine(ctx));
  return counted?.total ?? 0;
}

/** Not what was never to be paid: a change taken back, the first bill of a membership that has not begun. */
const mine = (ctx: Ctx) =>
  and(
    eq(invoices.userId, signedIn(ctx).id),
    ne(invoices.status, "void"),
    or(ne(invoices.status, "open"), ne(subscriptions.status, "incomplete")),
  );
