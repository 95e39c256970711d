import { sql } from "drizzle-orm";
import type { Laws } from "./laws";

/** A sale, its track, its certificate and its coupon say the same. */
export const sales: Laws = {
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

  "a coupon's uses are the purchases that hold one, and no more than its limit": sql`
    select c.id, c.uses, held.uses from coupons c
    left join lateral (select count(*) uses from purchases p where p.coupon_id = c.id and p.coupon_held) held on true
    where c.uses <> held.uses or c.uses > c.usage_limit`,

  "a purchase that lives or was sold holds the use of its coupon, one that ended unsold does not": sql`
    select id, status from purchases where coupon_id is not null
      and ((status in ('pending', 'succeeded', 'disputed') and not coupon_held)
        or (status in ('canceled', 'refunded') and succeeded_at is null and coupon_held))`,
};
