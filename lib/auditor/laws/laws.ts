import { type SQL, sql } from "drizzle-orm";
import type { ledgerAccounts } from "@/db/schema";

/** Laws of RELIABILITY in words, each with a query for the rows that break it. */
export type Laws = Record<string, SQL>;

/** Joins to a purchase `p` what the books say is owed of it on accounts of a kind: `name.minor`. */
export const owedOfSale = (kind: (typeof ledgerAccounts.$inferSelect)["kind"], name: string): SQL =>
  sql.raw(`left join lateral (
      select coalesce(-sum(e.amount_minor), 0) minor from ledger_transactions t
        join ledger_entries e on e.transaction_id = t.id
        join ledger_accounts a on a.id = e.account_id and a.kind = '${kind}'
      where t.purchase_id = p.id) ${name} on true`);
