import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { readEarnings } from "@/lib/finances/read-earnings";
import { balancesOf } from "@/lib/ledger/balances";
import { fillCatalog } from "./catalog";
import { medians, timeOf } from "./measure";
import type { Ratio } from "./ratio";
import { contextOf } from "./sales";
import type { Stage } from "./stage";

const FEW = 100;
const MANY = 1_000_000;
const ROUNDS = 200;

/** Reads the balance of a seller whose books have a million entries and of one with a hundred, in turn. */
export async function run(stage: Stage): Promise<Ratio[]> {
  const { db, close } = await stage.database("seller_balance");
  try {
    // A hundred tracks are of two producers.
    await fillCatalog(db, 100);
    const producers = await db.execute<{ id: string }>(
      sql`select user_id id from producers order by user_id`,
    );
    const [few, many] = producers.map(({ id }) => Number(id)) as [number, number];
    await book(db, few, FEW);
    await book(db, many, MANY);
    await db.execute(sql`vacuum analyze ledger_entries`);
    const [ofFew, ofMany] = [await contextOf(db, few), await contextOf(db, many)];
    const balance = await medians(ROUNDS, {
      few: () => timeOf(() => balancesOf(db, few)),
      many: () => timeOf(() => balancesOf(db, many)),
    });
    const figures = await medians(ROUNDS, {
      few: () => timeOf(() => readEarnings(ofFew)),
      many: () => timeOf(() => readEarnings(ofMany)),
    });
    return [
      {
        name: "a seller's balance, 1,000,000 entries against 100",
        ours: balance.many,
        baseline: balance.few,
        target: 1.5,
      },
      {
        name: "a seller's figures, 1,000,000 entries against 100",
        ours: figures.many,
        baseline: figures.few,
        target: 1.5,
      },
    ];
  } finally {
    await close();
  }
}

/** Books this many entries of one cent on the seller's account, fifty a transaction, as the triggers have it. */
async function book(db: Database, sellerId: number, entries: number): Promise<void> {
  const each = 50;
  await db.execute(sql`
    insert into ledger_accounts (kind, seller_id, currency)
    values ('clearing', null, 'USD'), ('seller_payable', ${sellerId}, 'USD') on conflict do nothing`);
  // Summed up at the end: a million updates of one balance in one transaction would measure nothing but themselves.
  for (const table of ["ledger_entries", "ledger_accounts"])
    await db.execute(sql.raw(`alter table ${table} disable trigger user`));
  await db.execute(sql`
    with made as (
      insert into ledger_transactions (cause, occurred_at)
      select 'bench:' || ${sellerId}::text || ':' || n, now() from generate_series(1, ${entries / each}::int) n
      returning id)
    insert into ledger_entries (transaction_id, account_id, amount_minor, currency)
    select made.id, a.id, case a.kind when 'clearing' then ${each} else -1 end, 'USD'
    from made, ledger_accounts a, generate_series(1, case a.kind when 'clearing' then 1 else ${each} end)
    where a.kind = 'clearing' or a.seller_id = ${sellerId}`);
  await db.execute(sql`
    update ledger_accounts set balance_minor = (select sum(amount_minor) from ledger_entries where account_id = ledger_accounts.id)`);
  for (const table of ["ledger_entries", "ledger_accounts"])
    await db.execute(sql.raw(`alter table ${table} enable trigger user`));
}
