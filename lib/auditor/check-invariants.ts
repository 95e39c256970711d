import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/** A law of RELIABILITY that does not hold, and the rows that break it. */
export type Breach = { law: string; rows: Record<string, unknown>[] };

/** Each law is a query for what breaks it. Purchases that money still moves for are in `open`. */
const LAWS: Record<string, SQL> = {
  "fee and share add up to the total": sql`
    select id from purchases where fee_minor + share_minor <> total_minor`,

  "a track has at most one live exclusive": sql`
    select track_id from license_certificates where type = 'exclusive' and status in ('active', 'disputed')
    group by track_id having count(*) > 1`,

  "an active exclusive certificate stands on a purchase that is paid for": sql`
    select c.id from license_certificates c left join purchases p on p.id = c.purchase_id
    where c.type = 'exclusive' and c.status = 'active' and p.status is distinct from 'succeeded'`,

  "a purchase that is paid for has its certificate, active unless a person revoked it": sql`
    select p.id from purchases p left join license_certificates c on c.purchase_id = p.id
    where p.status = 'succeeded'
      and not (c.status = 'active' or (c.status = 'revoked' and c.revocation_reason <> 'refund')) is true`,

  "a disputed purchase has a disputed certificate, unless it was revoked": sql`
    select p.id from purchases p left join license_certificates c on c.purchase_id = p.id
    where p.status = 'disputed' and c.status is distinct from 'disputed' and c.status is distinct from 'revoked'`,

  "what was refunded or charged back has no standing certificate": sql`
    select p.id from purchases p join license_certificates c on c.purchase_id = p.id
    where p.status in ('refunded', 'charged_back') and c.status <> 'revoked'`,

  "a track is sold exactly when somebody owns it": sql`
    select t.id from tracks t where (t.exclusive_status = 'sold') <> exists (
      select from purchases p where p.track_id = t.id and p.status in ('succeeded', 'disputed'))`,

  "a track's plays are those of its days, and its days those that were counted": sql`
    select t.id, t.play_count from tracks t
    left join (select track_id, sum(plays) plays from track_days group by 1) days on days.track_id = t.id
    left join (select track_id, count(*) plays from plays group by 1) heard on heard.track_id = t.id
    where t.play_count <> coalesce(days.plays, 0) or t.play_count <> coalesce(heard.plays, 0)`,

  "a producer's followers are as many as follow": sql`
    select user_id from producers
    where follower_count <> (select count(*) from follows where followed_id = producers.user_id)`,

  "whoever was approved is a producer": sql`
    select a.id from producer_applications a left join producers p on p.user_id = a.user_id
    where a.status = 'approved' and p.status is distinct from 'approved'`,

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
    left join lateral (
      select coalesce(-sum(e.amount_minor), 0) minor from ledger_transactions t
        join ledger_entries e on e.transaction_id = t.id
        join ledger_accounts a on a.id = e.account_id and a.kind = 'seller_held'
      where t.purchase_id = p.id) held on true
    where held.minor <> (
      select coalesce(sum(d.held_minor), 0) from disputes d where d.purchase_id = p.id and d.outcome = 'open')`,

  "every sale is in the books, a free one too": sql`
    select p.id from purchases p where p.succeeded_at is not null and not exists (
      select from ledger_transactions t where t.purchase_id = p.id and t.cause ~ ':succeeded$')`,

  "a coupon's uses are the purchases that hold one, and no more than its limit": sql`
    select c.id, c.uses, held.uses from coupons c
    left join lateral (select count(*) uses from purchases p where p.coupon_id = c.id and p.coupon_held) held on true
    where c.uses <> held.uses or c.uses > c.usage_limit`,

  "a purchase that lives or was sold holds the use of its coupon, one that ended unsold does not": sql`
    select id, status from purchases where coupon_id is not null
      and ((status in ('pending', 'succeeded', 'disputed') and not coupon_held)
        or (status in ('canceled', 'refunded') and succeeded_at is null and coupon_held))`,

  "money that is no sale is held apart until it has gone back": sql`
    select p.id, p.status from purchases p
    left join lateral (
      select coalesce(-sum(e.amount_minor), 0) minor from ledger_transactions t
        join ledger_entries e on e.transaction_id = t.id
        join ledger_accounts a on a.id = e.account_id and a.kind = 'unearned'
      where t.purchase_id = p.id) unearned on true
    where (unearned.minor <> 0) <> (p.status in ('review', 'refunding')
      or (p.status = 'refunded' and p.status_reason is not distinct from 'refund_failed'))`,

  "money is held only while a dispute is undecided": sql`
    select t.purchase_id from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
      join ledger_accounts a on a.id = e.account_id and a.kind in ('seller_held', 'dispute_losses')
    group by t.purchase_id, a.kind
    having sum(e.amount_minor) <> 0 and
      count(*) filter (where t.cause ~ ':opened$') <= count(*) filter (where t.cause ~ ':(won|lost)$')`,

  "no job has given up": sql`
    select key, last_error from graphile_worker._private_jobs
    where attempts >= max_attempts and locked_at is null and key is not null`,

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

  "what of a sale is payable is unpaid or stands in a payout": sql`
    select p.id, p.unpaid_minor from purchases p
    left join lateral (
      select coalesce(-sum(e.amount_minor), 0) minor from ledger_transactions t
        join ledger_entries e on e.transaction_id = t.id
        join ledger_accounts a on a.id = e.account_id and a.kind = 'seller_payable'
      where t.purchase_id = p.id) payable on true
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

  "what an invoice was paid is fee and pool": sql`
    select id from invoices where status = 'paid' and fee_minor + pool_minor is distinct from paid_minor`,

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

  "of a period's beat-request tokens no more are spent and not given back than its plan gives": sql`
    select p.id, p.used, moved.used moved from beat_token_periods p
    left join lateral (
      select coalesce(-sum(m.tokens), 0) used from beat_token_movements m where m.period_id = p.id) moved on true
    where p.used <> moved.used or p.used < 0 or p.used > p.allowance`,

  "the present run of a beat request was paid for with the tokens that it lasts for": sql`
    select r.id from beat_requests r
    left join lateral (
      select m.tokens from beat_token_movements m where m.request_id = r.id order by m.id desc limit 1) last on true
    where last.tokens is distinct from -r.tokens or r.ends_at <> r.started_at + r.tokens * interval '24 hours'`,

  "a producer answers a beat request with five beats at most, all their own, and never their own request": sql`
    select a.request_id, a.producer_id from beat_request_answers a
    join beat_requests r on r.id = a.request_id
    left join beat_request_answer_tracks b on b.answer_id = a.id left join tracks t on t.id = b.track_id
    group by a.request_id, a.producer_id, r.requester_id
    having count(b.track_id) not between 1 and 5 or r.requester_id = a.producer_id
      or bool_or(t.producer_id <> a.producer_id or b.request_id <> a.request_id)`,

  "a standard license was given by a plan's download, to somebody else than the track's producer": sql`
    select c.id from license_certificates c where c.type = 'standard' and c.status <> 'revoked' and (
      c.licensee_id = c.licensor_id or c.purchase_id is not null
      or not exists (select from track_downloads d where d.certificate_id = c.id
        and d.user_id = c.licensee_id and d.track_id = c.track_id and d.created_at = c.issued_at)
      or not exists (select from audit_log a where a.subject = 'certificate:' || c.id
        and a.action = 'certificate.issued' and a.details ? 'plan'))`,

  "a person holds one standard license of a track": sql`
    select track_id, licensee_id from license_certificates where type = 'standard' and status = 'active'
    group by track_id, licensee_id having count(*) > 1`,

  "a counted download is of the person and track of its license": sql`
    select d.certificate_id from track_downloads d join license_certificates c on c.id = d.certificate_id
    where c.type <> 'standard' or c.licensee_id <> d.user_id or c.track_id <> d.track_id`,

  "a certificate's parts are those that were signed": sql`
    select c.id from license_certificates c
    left join lateral (select rpad(payload, (length(payload) + 3) / 4 * 4, '=') payload
      from (select translate(split_part(c.signature, '.', 2), '-_', '+/') payload) url_safe) jws on true
    where convert_from(decode(jws.payload, 'base64'), 'UTF8') <> c.public_document
      or encode(sha256(convert_to(c.private_document, 'UTF8')), 'hex') <> c.public_document::jsonb ->> 'private_sha256'
      or c.public_document::jsonb ->> 'id' <> c.id::text or c.public_document::jsonb ->> 'type' <> c.type::text`,

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

  "the PDF of a certificate is noted with its hash and size": sql`
    select id from license_certificates
    where (pdf_key is null) <> (pdf_sha256 is null) or (pdf_key is null) <> (pdf_size is null)`,
};

/**
 * Holds the whole database against the laws of RELIABILITY and answers each one that is broken. It reads only, in
 * one snapshot, and may run at any time. What needs Stripe or the files is the reconciler's matter.
 */
export async function checkInvariants(db: Db): Promise<Breach[]> {
  return db.transaction(
    async (tx) => {
      const breaches: Breach[] = [];
      for (const [law, query] of Object.entries(LAWS)) {
        const rows = await tx.execute(query);
        if (rows.length) breaches.push({ law, rows: [...rows] });
      }
      return breaches;
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}
