-- The moves a purchase may make: the same table as lib/purchases/states.ts, held to it by states.test.ts.
CREATE FUNCTION purchase_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'pending' THEN
      RAISE EXCEPTION 'a purchase starts pending, not %', NEW.status USING ERRCODE = 'check_violation';
    END IF;
  ELSIF (OLD.status::text, NEW.status::text) NOT IN (
    ('pending', 'succeeded'), ('pending', 'canceled'), ('pending', 'review'), ('pending', 'refunding'),
    ('canceled', 'succeeded'), ('canceled', 'refunding'),
    ('review', 'succeeded'), ('review', 'refunding'),
    ('refunding', 'refunded'),
    ('succeeded', 'disputed'), ('succeeded', 'refunded'),
    ('disputed', 'succeeded'), ('disputed', 'refunded'), ('disputed', 'charged_back')
  ) THEN
    RAISE EXCEPTION 'a purchase does not move from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER purchase_starts BEFORE INSERT ON purchases FOR EACH ROW EXECUTE FUNCTION purchase_move();
--> statement-breakpoint
CREATE TRIGGER purchase_moves BEFORE UPDATE OF status ON purchases
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION purchase_move();
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is written once: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transactions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Running balances: reading one never scans history.
CREATE FUNCTION ledger_run_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ledger_accounts SET balance_minor = balance_minor + NEW.amount_minor
    WHERE id = NEW.account_id AND currency = NEW.currency;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'an entry carries the currency of its account' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER run_balance AFTER INSERT ON ledger_entries FOR EACH ROW EXECUTE FUNCTION ledger_run_balance();
--> statement-breakpoint
CREATE FUNCTION ledger_balance_by_entries_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'a balance moves by entries only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER by_entries_only BEFORE UPDATE OF balance_minor ON ledger_accounts
  FOR EACH ROW EXECUTE FUNCTION ledger_balance_by_entries_only();
--> statement-breakpoint
-- Checked at commit, when all entries of the transaction are in.
CREATE FUNCTION ledger_sums_to_zero() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM ledger_entries WHERE transaction_id = NEW.transaction_id
    GROUP BY currency HAVING sum(amount_minor) <> 0
  ) THEN
    RAISE EXCEPTION 'ledger transaction % does not sum to zero', NEW.transaction_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER sums_to_zero AFTER INSERT ON ledger_entries
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_sums_to_zero();
--> statement-breakpoint
-- A certificate's documents never change, only its status, its PDF and its counters; and it is never deleted.
CREATE FUNCTION certificate_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a certificate is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD.id, OLD.number, OLD.type, OLD.track_id, OLD.licensee_id, OLD.licensor_id, OLD.purchase_id,
      OLD.public_document, OLD.private_document, OLD.signature, OLD.key_id, OLD.issued_at)
     IS DISTINCT FROM
     (NEW.id, NEW.number, NEW.type, NEW.track_id, NEW.licensee_id, NEW.licensor_id, NEW.purchase_id,
      NEW.public_document, NEW.private_document, NEW.signature, NEW.key_id, NEW.issued_at) THEN
    RAISE EXCEPTION 'a certificate does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status = 'revoked' AND NEW.status <> 'revoked' THEN
    RAISE EXCEPTION 'a revoked certificate stays revoked' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.pdf_sha256 IS NOT NULL AND NEW.pdf_sha256 IS DISTINCT FROM OLD.pdf_sha256 THEN
    RAISE EXCEPTION 'the PDF of a certificate does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON license_certificates
  FOR EACH ROW EXECUTE FUNCTION certificate_stays();
