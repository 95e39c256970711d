import { asc, desc, eq, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import {
  auditLog,
  disputes,
  ledgerAccounts,
  ledgerEntries,
  ledgerTransactions,
  licenseCertificates,
  producers,
  purchases,
  refunds,
  users,
} from "@/db/schema";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { leftOf } from "@/lib/refunds/left-of";

export type InspectedPurchase = Awaited<ReturnType<typeof inspectPurchase>>;

/** Everything there is to know of anybody's purchase, for the platform's admin: its parties, money, books and traces. */
export async function inspectPurchase(ctx: Ctx, input: { purchaseId: number }) {
  asAdmin(ctx);
  const { db } = ctx;
  const { purchaseId } = input;
  const [found] = await db
    .select({
      purchase: purchases,
      buyer: { id: users.id, name: users.name, email: users.email },
      seller: { name: producers.name, slug: producers.slug },
      certificate: {
        id: licenseCertificates.id,
        number: licenseCertificates.number,
        status: licenseCertificates.status,
      },
    })
    .from(purchases)
    .innerJoin(users, eq(users.id, purchases.buyerId))
    .innerJoin(producers, eq(producers.userId, purchases.sellerId))
    .leftJoin(licenseCertificates, eq(licenseCertificates.purchaseId, purchases.id))
    .where(eq(purchases.id, purchaseId));
  if (!found) fail("not_found");
  const [left, refundRows, disputeRows, entries, trail] = await Promise.all([
    leftOf(db, found.purchase),
    db.select().from(refunds).where(eq(refunds.purchaseId, purchaseId)).orderBy(desc(refunds.id)),
    db.select().from(disputes).where(eq(disputes.purchaseId, purchaseId)).orderBy(desc(disputes.openedAt)),
    entriesOf(db, purchaseId),
    trailOf(db, purchaseId, found.certificate?.id),
  ]);
  return { ...found, left, refunds: refundRows, disputes: disputeRows, entries, trail };
}

const entriesOf = (db: Db, purchaseId: number) =>
  db
    .select({
      id: ledgerEntries.id,
      cause: ledgerTransactions.cause,
      occurredAt: ledgerTransactions.occurredAt,
      account: ledgerAccounts.kind,
      amountMinor: ledgerEntries.amountMinor,
      currency: ledgerEntries.currency,
    })
    .from(ledgerTransactions)
    .innerJoin(ledgerEntries, eq(ledgerEntries.transactionId, ledgerTransactions.id))
    .innerJoin(ledgerAccounts, eq(ledgerAccounts.id, ledgerEntries.accountId))
    .where(eq(ledgerTransactions.purchaseId, purchaseId))
    .orderBy(asc(ledgerEntries.id));

/** Who did what, oldest first: to the purchase, its certificate and its disputes. Names stand for people. */
const trailOf = (db: Db, purchaseId: number, certificateId: string | undefined) =>
  db
    .select({
      id: auditLog.id,
      at: auditLog.createdAt,
      actor: auditLog.actor,
      actorName: users.name,
      action: auditLog.action,
      details: auditLog.details,
    })
    .from(auditLog)
    .leftJoin(users, eq(sql`'user:' || ${users.id}`, auditLog.actor))
    .where(
      or(
        eq(auditLog.subject, `purchase:${purchaseId}`),
        certificateId ? eq(auditLog.subject, `certificate:${certificateId}`) : undefined,
        sql`${auditLog.subject} in (select 'dispute:' || id from disputes where purchase_id = ${purchaseId})`,
      ),
    )
    .orderBy(asc(auditLog.id));
