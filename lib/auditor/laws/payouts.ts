import { sql } from "drizzle-orm";
import { type Laws, owedOfSale } from "./laws";

/** What sellers are owed is unpaid, on its way or paid out, and each of these is the sum of what it is made of. */
export const payouts: Laws = {
  "what of a sale is payable is unpaid or stands in a payout": sql`
    select p.id, p.unpaid_minor from purchases p
    ${owedOfSale("seller_payable", "payable")}
    left join lateral (
      select coalesce(sum(i.amount_minor), 0) minor from payout_items i
        join payouts o on o.id = i.payout_id and o.status not in ('failed', 'canceled')
      where i.purchase_id = p.id) stands on true
    where p.unpaid_minor <> payable.minor - stands.minor`,

  "what is unpaid is what a seller is owed, and what a payout held beyond its sales": sql`
    with unpaid as (
      select seller_id, currency, sum(unpaid_minor) minor from (
        select seller_id, currency, unpaid_minor from purchases
        union all select seller_id, currency, unpaid_minor from pool_transfers) each
      group by seller_id, currency),
    beyond as (
      select o.seller_id, o.currency, sum(o.amount_minor - (
        select coalesce(sum(amount_minor), 0) from payout_items i where i.payout_id = o.id) - (
        select coalesce(sum(amount_minor), 0) from payout_pool_items i where i.payout_id = o.id)) minor
      from payouts o where o.status not in ('failed', 'canceled') group by o.seller_id, o.currency),
    owed as (
      select seller_id, currency, -balance_minor minor from ledger_accounts where kind = 'seller_payable')
    select seller_id, currency from unpaid full join owed using (seller_id, currency)
      left join beyond using (seller_id, currency)
    where coalesce(unpaid.minor, 0) <> coalesce(owed.minor, 0) + coalesce(beyond.minor, 0)`,

  "what came out of the pool is unpaid or stands in a payout": sql`
    select f.id, f.unpaid_minor from pool_transfers f
    left join lateral (
      select coalesce(sum(i.amount_minor), 0) minor from payout_pool_items i
        join payouts o on o.id = i.payout_id and o.status not in ('failed', 'canceled')
      where i.transfer_id = f.id) stands on true
    where f.unpaid_minor <> case f.status when 'paid' then f.amount_minor - stands.minor else 0 end`,

  "what is on its way to a seller and what has arrived is the sum of their payouts": sql`
    with made as (
      select seller_id, currency, sum(amount_minor) filter (where status in ('pending', 'in_transit')) on_its_way,
        sum(amount_minor) filter (where status = 'paid') paid
      from payouts group by seller_id, currency),
    booked as (
      select seller_id, currency, -sum(balance_minor) filter (where kind = 'seller_in_transit') on_its_way,
        -sum(balance_minor) filter (where kind = 'seller_paid') paid
      from ledger_accounts where seller_id is not null group by seller_id, currency)
    select seller_id, currency from made full join booked using (seller_id, currency)
    where coalesce(made.on_its_way, 0) <> coalesce(booked.on_its_way, 0)
      or coalesce(made.paid, 0) <> coalesce(booked.paid, 0)`,

  "what has left for banks is the sum of the payouts that arrived": sql`
    select currency from
      (select currency, sum(amount_minor) minor from payouts where status = 'paid' group by currency) made
      full join (select currency, balance_minor minor from ledger_accounts where kind = 'paid_out') booked
        using (currency)
    where coalesce(made.minor, 0) <> coalesce(booked.minor, 0)`,
};
