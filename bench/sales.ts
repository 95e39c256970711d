import { sql } from "drizzle-orm";
import { type Database, transaction } from "@/db/client";
import { type Ctx, systemContext } from "@/lib/acts/context";
import { actorOfSession } from "@/lib/auth/actors";
import { issueCertificate } from "@/lib/certificates/issue-certificate";
import { SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";
import { fillCatalog } from "./catalog";

const FEE = { bps: 1500, flat_minor: 0, payer: "seller", rounding: "half_up" };

/**
 * Makes a buyer for each of `counts`, and a catalog of which each has paid for that many tracks, mixed as if they had
 * bought at the same time. Answers the buyers' ids in that order.
 */
export async function sell(db: Database, counts: number[]): Promise<number[]> {
  const total = counts.reduce((sum, count) => sum + count, 0);
  await fillCatalog(db, total);
  const buyers: number[] = [];
  for (const position of counts.keys()) {
    const [buyer] = await db.execute<{ id: string }>(
      sql`insert into users (email, name) values (${`buyer-${position}@bench.example`}, 'Robin Buyer') returning id`,
    );
    buyers.push(Number(buyer?.id));
  }
  const slots = buyers.map((id, position) => sql`(${id}::bigint, ${counts[position]}::int)`);
  await db.execute(sql`
    with slots as (
      select buyer_id, row_number() over (order by random()) n
      from (values ${sql.join(slots, sql`, `)}) buyers (buyer_id, bought), generate_series(1, bought)
    ), on_sale as (select *, row_number() over (order by id) n from tracks)
    insert into purchases
      (reference, buyer_id, seller_id, track_id, currency, price_minor, total_minor, fee_minor, share_minor,
       fee_policy, track, terms, terms_hash, acceptance, destination_account, intent_id, reserved_until)
    select 'BP-BENCH' || n, buyer_id, producer_id, t.id, currency, price_minor, price_minor, 0, price_minor,
      ${JSON.stringify(FEE)}::jsonb,
      jsonb_build_object('title', title, 'artists', jsonb_build_array(producer_name), 'genre', genre, 'mood', mood,
        'bpm', bpm, 'key', key, 'scale', scale, 'durationMs', duration_ms, 'releaseDate', null, 'isrc', null),
      ${JSON.stringify(SYSTEM_DEFAULT)}::jsonb, repeat('0', 64),
      jsonb_build_object('name', 'Robin Buyer', 'at', '2026-05-11T07:00:00.000Z', 'ip', '203.0.113.7',
        'userAgent', 'bench', 'termsHash', repeat('0', 64), 'via', 'api'),
      'acct_bench', 'pi_bench' || n, now()
    from slots join on_sale t using (n)`);
  await db.execute(sql`update purchases set status = 'succeeded', succeeded_at = now()`);
  await db.execute(sql`vacuum analyze purchases`);
  return buyers;
}

/** Issues certificates for this many of the purchases, the way every certificate is issued. Answers their ids. */
export async function certify(db: Database, count: number): Promise<string[]> {
  const purchases = await db.execute<{ id: string }>(
    sql`select id from purchases order by id limit ${count}`,
  );
  const issued: string[] = [];
  for (const { id } of purchases) {
    const subject = { type: "exclusive" as const, purchaseId: Number(id) };
    const ctx = systemContext("bench", db);
    issued.push((await transaction(db, (tx) => issueCertificate(ctx, tx, subject))).id);
  }
  return issued;
}

/** Copies the one certificate there is to every other purchase: for reading lists, not for verifying. */
export async function copyCertificate(db: Database): Promise<void> {
  await db.execute(sql`
    insert into license_certificates
      (id, number, type, track_id, licensee_id, licensor_id, purchase_id, public_document, private_document,
       signature, key_id, issued_at)
    select gen_random_uuid(), 'BPL-BENCH-' || p.id, 'exclusive', p.track_id, p.buyer_id, p.seller_id, p.id,
      model.public_document, model.private_document, model.signature, model.key_id,
      model.issued_at + make_interval(secs => p.id)
    from license_certificates model join purchases p on p.id <> model.purchase_id`);
  await db.execute(sql`vacuum analyze license_certificates`);
}

/** The context of a buyer's acts. */
export async function contextOf(db: Database, userId: number): Promise<Ctx> {
  const actor = await actorOfSession(db, { userId, version: 1 });
  if (!actor) throw new Error(`nobody has the id ${userId}`);
  return { ...systemContext("bench", db), actor };
}
