import { sql } from "drizzle-orm";
import { type Laws, owedOfSale } from "./laws";

/** The ledger balances, and holds of each sale what its purchase, refunds and disputes say. */
export const books: Laws = {
  "every ledger transaction sums to zero in each currency": sql`
    select transaction_id, currency from ledger_entries
    group by transaction_id, currency having sum(amount_minor) <> 0`,

  "a running balance is the sum of its entries": sql`
    select a.id from ledger_accounts a left join ledger_entries e on e.account_id = a.id
    group by a.id having a.balance_minor <> coalesce(sum(e.amount_minor), 0)`,

  "captured is sold plus refunded": sql`
    select p.id, p.status from purchases p
    left join lateral (
      select coalesce(sum(e.amount_minor) filter (where t.cause ~ ':(succeeded|received)$'), 0) captured,
        coalesce(-sum(e.amount_minor) filter (where t.cause ~ ':(refunded|refund_failed)$'), 0) refunded
      from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
        join ledger_accounts a on a.id = e.account_id and a.kind = 'clearing'
      where t.purchase_id = p.id) books on true
    where books.refunded <> p.refunded_minor
      or (p.status in ('pending', 'canceled') and books.captured <> 0)
      or (p.succeeded_at is not null and books.captured <> p.total_minor)`,

  "a seller is owed exactly the share of what was not refunded": sql`
    select p.id, owed.minor from purchases p
    left join lateral (
      select coalesce(-sum(e.amount_minor), 0) minor from ledger_transactions t
        join ledger_entries e on e.transaction_id = t.id
        join ledger_accounts a on a.id = e.account_id and a.kind in ('seller_payable', 'seller_held')
      where t.purchase_id = p.id and t.cause like 'stripe:%') owed on true
    where owed.minor <> case
      when p.succeeded_at is null or p.status = 'refunded' then 0
      else p.share_minor
        - (select coalesce(sum(r.share_minor), 0) from refunds r where r.purchase_id = p.id and r.status = 'succeeded')
        - (select coalesce(sum(d.held_minor), 0) from disputes d where d.purchase_id = p.id and d.outcome = 'lost')
      end`,

  "what was refunded is the sum of the refunds that stand": sql`
    select p.id, p.refunded_minor from purchases p
    left join lateral (
      select coalesce(sum(r.amount_minor), 0) minor from refunds r
      where r.purchase_id = p.id and r.status = 'succeeded') stand on true
    where p.refunded_minor <> stand.minor`,

  "a refund that stands took from fee and share what the books say": sql`
    select r.id from refunds r
    left join lateral (
      select coalesce(sum(e.amount_minor) filter (where a.kind = 'platform_revenue'), 0) fee,
        coalesce(sum(e.amount_minor) filter (where a.kind = 'seller_payable'), 0) share,
        coalesce(sum(e.amount_minor) filter (where a.kind = 'unearned'), 0) unearned
      from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
        join ledger_accounts a on a.id = e.account_id
      where t.cause = 'stripe:' || r.stripe_id || ':refunded') books on true
    where r.status = 'succeeded' and (r.fee_minor <> books.fee or r.share_minor <> books.share
      or r.amount_minor <> books.fee + books.share + books.unearned)`,

  "what is held of a sale is what its open disputes hold": sql`
    select p.id, held.minor from purchases p
    ${owedOfSale("seller_held", "held")}
    where held.minor <> (
      select coalesce(sum(d.held_minor), 0) from disputes d where d.purchase_id = p.id and d.outcome = 'open')`,

  "every sale is in the books, a free one too": sql`
    select p.id from purchases p where p.succeeded_at is not null and not exists (
      select from ledger_transactions t where t.purchase_id = p.id and t.cause ~ ':succeeded$')`,

  "money that is no sale is held apart until it has gone back": sql`
    select p.id, p.status from purchases p
    ${owedOfSale("unearned", "unearned")}
    where (unearned.minor <> 0) <> (p.status in ('review', 'refunding')
      or (p.status = 'refunded' and p.status_reason is not distinct from 'refund_failed'))`,

  "money is held only while a dispute is undecided": sql`
    select t.purchase_id from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
      join ledger_accounts a on a.id = e.account_id and a.kind in ('seller_held', 'dispute_losses')
    group by t.purchase_id, a.kind
    having sum(e.amount_minor) <> 0 and
      count(*) filter (where t.cause ~ ':opened$') <= count(*) filter (where t.cause ~ ':(won|lost)$')`,

  "what a seller is owed is what their sales and their shares of subscriptions brought": sql`
    with owed as (
      select seller_id, currency, -sum(balance_minor) minor from ledger_accounts
      where seller_id is not null group by seller_id, currency),
    brought as (
      select seller_id, currency, sum(minor) minor from (
        select p.seller_id, p.currency, -e.amount_minor minor from purchases p
        join ledger_transactions t on t.purchase_id = p.id join ledger_entries e on e.transaction_id = t.id
        join ledger_accounts a on a.id = e.account_id and a.seller_id is not null
        union all
        select seller_id, currency, amount_minor from pool_transfers where status = 'paid') each
      group by seller_id, currency)
    select owed.seller_id from owed full join brought using (seller_id, currency)
    where coalesce(owed.minor, 0) <> coalesce(brought.minor, 0)`,

  "a seller's days add up to the books": sql`
    with days as (
      select seller_id, currency, sum(volume_minor - fee_minor - refunded_minor - lost_minor + pool_minor) minor, sum(sales) sales
      from seller_days group by seller_id, currency),
    books as (
      select seller_id, currency, -sum(balance_minor) minor from ledger_accounts
      where seller_id is not null group by seller_id, currency),
    standing as (
      select seller_id, currency, count(*) sales from purchases
      where status in ('succeeded', 'disputed') group by seller_id, currency)
    select seller_id, currency from days full join books using (seller_id, currency)
      full join standing using (seller_id, currency)
    where coalesce(days.minor, 0) <> coalesce(books.minor, 0) or coalesce(days.sales, 0) <> coalesce(standing.sales, 0)`,
};
