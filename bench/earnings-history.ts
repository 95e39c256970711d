import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { sell } from "./sales";

/** Tables whose triggers keep running totals: filled in one go, the totals are set once at the end. */
const KEPT_BY_TRIGGERS = ["purchases", "ledger_transactions", "ledger_entries", "ledger_accounts"];

/**
 * Makes a seller for each of `counts` with that many sales over the last two years, booked, every fiftieth refunded
 * and the older half paid out in weekly payouts, mixed as if they had sold at the same time. Answers their ids.
 */
export async function sellersWith(db: Database, counts: number[]): Promise<number[]> {
  const buyers = await sell(db, counts);
  const producers = await db.execute<{ id: string }>(
    sql`select user_id id from producers order by user_id limit ${counts.length}`,
  );
  const sellers = producers.map(({ id }) => Number(id));
  for (const table of KEPT_BY_TRIGGERS)
    await db.execute(sql.raw(`alter table ${table} disable trigger user`));
  for (const [place, seller] of sellers.entries()) {
    await db.execute(sql`
      update purchases set seller_id = ${seller}, fee_minor = price_minor / 10, share_minor = price_minor - price_minor / 10,
        created_at = now() - (id * 7919 % 730) * interval '1 day', succeeded_at = now() - (id * 7919 % 730) * interval '1 day',
        refunded_minor = case when id % 50 = 0 then price_minor / 2 else 0 end
      where buyer_id = ${buyers[place]}`);
  }
  await book(db);
  await payOut(db);
  for (const table of KEPT_BY_TRIGGERS) await db.execute(sql.raw(`alter table ${table} enable trigger user`));
  for (const table of [...KEPT_BY_TRIGGERS, "refunds", "payout_items", "seller_days"])
    await db.execute(sql.raw(`vacuum analyze ${table}`));
  return sellers;
}

async function book(db: Database): Promise<void> {
  await db.execute(sql`
    insert into refunds (purchase_id, seller_id, stripe_id, currency, amount_minor, share_minor, fee_minor, reason, status, created_at)
    select id, seller_id, 're_bench' || id, currency, refunded_minor, refunded_minor, 0, 'other', 'succeeded', succeeded_at
    from purchases where refunded_minor > 0`);
  await db.execute(sql`
    insert into ledger_transactions (cause, purchase_id, occurred_at)
    select 'stripe:' || intent_id || ':succeeded', id, succeeded_at from purchases
    union all select 'stripe:' || stripe_id || ':refunded', purchase_id, created_at from refunds`);
  await db.execute(sql`
    insert into ledger_accounts (kind, seller_id, currency)
    select kind::ledger_account_kind, null, currency
      from (values ('clearing'), ('platform_revenue')) kinds (kind), (select distinct currency from purchases) currencies
    union all select 'seller_payable', seller_id, currency from (select distinct seller_id, currency from purchases) sellers`);
  await db.execute(sql`
    insert into ledger_entries (transaction_id, account_id, amount_minor, currency)
    select t.id, a.id, legs.minor, p.currency
    from ledger_transactions t join purchases p on p.id = t.purchase_id
      cross join lateral (
        select * from (values ('clearing', p.price_minor), ('platform_revenue', -p.fee_minor), ('seller_payable', -p.share_minor))
          sale (kind, minor) where t.cause like '%:succeeded'
        union all
        select * from (values ('clearing', -p.refunded_minor), ('seller_payable', p.refunded_minor))
          refund (kind, minor) where t.cause like '%:refunded') legs
      join ledger_accounts a on a.kind::text = legs.kind and a.currency = p.currency
        and (a.seller_id is null or a.seller_id = p.seller_id)
    where legs.minor <> 0`);
  await db.execute(sql`
    update ledger_accounts set balance_minor = sums.minor
    from (select account_id, sum(amount_minor) minor from ledger_entries group by account_id) sums
    where sums.account_id = ledger_accounts.id`);
  await db.execute(sql`truncate seller_days`);
  await db.execute(sql`
    insert into seller_days (seller_id, currency, day, sales, volume_minor, fee_minor, refunded_minor, lost_minor)
    select d.seller_id, d.currency, d.day, count(*) filter (where d.volume > 0), sum(d.volume), sum(d.fee), sum(d.refunded), sum(d.lost)
    from ledger_transactions t cross join lateral seller_day_of(t) d group by d.seller_id, d.currency, d.day`);
}

async function payOut(db: Database): Promise<void> {
  await db.execute(sql`
    insert into payouts (seller_id, stripe_id, account_id, currency, amount_minor, status, paid_at, created_at)
    select seller_id, 'po_bench' || seller_id || currency || to_char(week, 'IYYYIW'), 'acct_bench', currency,
      sum(share_minor - refunded_minor), 'paid', week, week
    from (select *, date_trunc('week', succeeded_at) week from purchases) sold
    where succeeded_at < now() - interval '1 year' group by seller_id, currency, week order by week`);
  await db.execute(sql`
    insert into payout_items (payout_id, purchase_id, amount_minor)
    select payouts.id, p.id, share_minor - refunded_minor from purchases p
    join payouts on payouts.stripe_id =
      'po_bench' || p.seller_id || p.currency || to_char(date_trunc('week', succeeded_at), 'IYYYIW')
    where succeeded_at < now() - interval '1 year'`);
  await db.execute(sql`
    update purchases set unpaid_minor = share_minor - refunded_minor where succeeded_at >= now() - interval '1 year'`);
}
