-- What one transaction of the books brought a seller on its day. A refund that failed takes back what the refund took;
-- a dispute that is open or won moves the share between two accounts of the seller's and brings nothing.
CREATE FUNCTION seller_day_of(booked ledger_transactions)
RETURNS TABLE (seller_id bigint, currency char(3), day date, volume bigint, fee bigint, refunded bigint, lost bigint)
LANGUAGE sql STABLE AS $$
  SELECT p.seller_id, legs.currency, (booked.occurred_at AT TIME ZONE 'UTC')::date,
    CASE WHEN kind.sold THEN legs.came ELSE 0 END,
    CASE WHEN kind.sold THEN legs.came - legs.share ELSE 0 END,
    CASE WHEN kind.refunded THEN -legs.share ELSE 0 END,
    CASE WHEN kind.sold OR kind.refunded THEN 0 ELSE -legs.share END
  FROM purchases p
    CROSS JOIN LATERAL (
      SELECT e.currency, coalesce(sum(e.amount_minor) FILTER (WHERE a.kind = 'clearing'), 0)::bigint came,
        coalesce(-sum(e.amount_minor) FILTER (WHERE a.seller_id IS NOT NULL), 0)::bigint share
      FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id
      WHERE e.transaction_id = booked.id GROUP BY e.currency) legs
    CROSS JOIN LATERAL (
      SELECT booked.cause LIKE '%:succeeded' sold, booked.cause ~ ':(refunded|refund_failed)$' refunded) kind
  WHERE p.id = booked.purchase_id AND (kind.sold OR legs.share <> 0)
$$;
--> statement-breakpoint
CREATE FUNCTION seller_day_of_books() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO seller_days AS d (seller_id, currency, day, volume_minor, fee_minor, refunded_minor, lost_minor)
    SELECT * FROM seller_day_of(NEW)
    ON CONFLICT (seller_id, currency, day) DO UPDATE SET
      volume_minor = d.volume_minor + excluded.volume_minor, fee_minor = d.fee_minor + excluded.fee_minor,
      refunded_minor = d.refunded_minor + excluded.refunded_minor, lost_minor = d.lost_minor + excluded.lost_minor;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION seller_day_of_sale() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stands boolean := NEW.status IN ('succeeded', 'disputed');
BEGIN
  IF stands = (OLD.status IN ('succeeded', 'disputed')) THEN
    RETURN NULL;
  END IF;
  INSERT INTO seller_days AS d (seller_id, currency, day, sales)
    VALUES (NEW.seller_id, NEW.currency,
      (coalesce(CASE WHEN stands THEN NEW.succeeded_at ELSE NEW.closed_at END, now()) AT TIME ZONE 'UTC')::date,
      CASE WHEN stands THEN 1 ELSE -1 END)
    ON CONFLICT (seller_id, currency, day) DO UPDATE SET sales = d.sales + excluded.sales;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Both at commit, when the purchase and the balances are locked already: a day is the last lock that anybody takes, so
-- that two sales of one seller never wait for each other in a circle.
CREATE CONSTRAINT TRIGGER seller_day AFTER INSERT ON ledger_transactions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.purchase_id IS NOT NULL)
  EXECUTE FUNCTION seller_day_of_books();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER seller_day AFTER UPDATE OF status ON purchases
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status)
  EXECUTE FUNCTION seller_day_of_sale();
--> statement-breakpoint
INSERT INTO seller_days (seller_id, currency, day, volume_minor, fee_minor, refunded_minor, lost_minor)
SELECT d.seller_id, d.currency, d.day, sum(d.volume), sum(d.fee), sum(d.refunded), sum(d.lost)
FROM ledger_transactions t CROSS JOIN LATERAL seller_day_of(t) d GROUP BY d.seller_id, d.currency, d.day;
--> statement-breakpoint
INSERT INTO seller_days AS d (seller_id, currency, day, sales)
SELECT seller_id, currency, (succeeded_at AT TIME ZONE 'UTC')::date, count(*) FROM purchases
WHERE status IN ('succeeded', 'disputed') GROUP BY 1, 2, 3
ON CONFLICT (seller_id, currency, day) DO UPDATE SET sales = excluded.sales;
--> statement-breakpoint
-- What a seller finds a sale by: its reference, the track, the name on the certificate. The seller is a word as well,
-- so that the index leads to their own sales and to no others.
CREATE FUNCTION sale_words(seller_id bigint, reference text, track jsonb, acceptance jsonb) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_to_tsvector(array_remove(string_to_array(lower(reference), '-') || ('seller:' || seller_id), ''))
    || to_tsvector('simple', coalesce(track ->> 'title', '') || ' ' || coalesce(acceptance ->> 'name', ''));
--> statement-breakpoint
CREATE INDEX purchases_words ON purchases USING gin (sale_words(seller_id, reference, track, acceptance));
