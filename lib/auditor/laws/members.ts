import { sql } from "drizzle-orm";
import type { Laws } from "./laws";

/** Subscriptions have their seats and bills, and what bills leave for producers is divided and sent to the cent. */
export const members: Laws = {
  "the shares of an invoice sum to its pool, to the cent": sql`
    select i.id, i.pool_minor from invoices i
    left join lateral (select coalesce(sum(amount_minor), 0) minor from pool_shares s where s.invoice_id = i.id) shares
      on true
    where shares.minor <> case when i.split_at is null then 0 else i.pool_minor end`,

  "a transfer out of the pool is the sum of its shares, and they say how it stands": sql`
    select f.id from pool_transfers f
    left join lateral (
      select coalesce(sum(amount_minor), 0) minor,
        coalesce(bool_and(s.status = case f.status when 'paid' then 'paid' when 'failed' then 'failed'
          else 'pending' end::pool_share_status), false) agree
      from pool_shares s where s.transfer_id = f.id) shares on true
    where (f.status <> 'failed' and (shares.minor <> f.amount_minor or not shares.agree))
      or (f.status = 'failed' and shares.minor not in (0, f.amount_minor))`,

  "what lies in the pool is what was booked and has not been sent": sql`
    with booked as (
      select i.currency, sum(i.pool_minor) minor from invoices i
      where exists (select from ledger_transactions t where t.cause = 'stripe:' || i.intent_id || ':succeeded')
      group by i.currency),
    sent as (select currency, sum(amount_minor) minor from pool_transfers where status = 'paid' group by currency),
    lying as (select currency, -balance_minor minor from ledger_accounts where kind = 'pool')
    select currency from booked full join sent using (currency) full join lying using (currency)
    where coalesce(booked.minor, 0) - coalesce(sent.minor, 0) <> coalesce(lying.minor, 0)`,

  "nobody has two subscriptions of one product at once": sql`
    select product_uuid, user_id from subscriptions where status not in ('canceled', 'incomplete_expired')
    group by product_uuid, user_id having count(*) > 1`,

  "a subscription that is paid for has its payer on a seat of its plan, and no other carries one": sql`
    select s.uuid, s.status, l.status seat from subscriptions s
    left join licenses l on l.subscription_uuid = s.uuid and l.status in ('ACTIVE', 'TRIALING')
    where (s.status in ('active', 'trialing')) <> (l.uuid is not null)
      or l.plan_uuid <> s.plan_uuid or l.grantee_id <> 'user:' || s.user_id`,

  "a bill divides once it is paid, and fee and pool add up to what was paid": sql`
    select id, status from invoices
    where (status = 'paid') <> (fee_policy is not null) or fee_minor + pool_minor <> paid_minor
      or (fee_policy is null) <> (fee_minor is null) or (fee_policy is null) <> (pool_minor is null)`,

  "a member who was ever active has a bill for it": sql`
    select uuid from subscriptions s where plan_since is not null and payment_service <> 'ad-hoc'
      and not exists (select from invoices i where i.subscription_uuid = s.uuid and i.status = 'paid')`,
};
