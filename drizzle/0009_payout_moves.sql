-- The moves a payout may make: the same table as lib/payouts/states.ts, held to it by states.test.ts.
CREATE FUNCTION payout_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.status::text, NEW.status::text) NOT IN (
    ('pending', 'in_transit'), ('pending', 'paid'), ('pending', 'failed'), ('pending', 'canceled'),
    ('in_transit', 'paid'), ('in_transit', 'failed'), ('in_transit', 'canceled'),
    ('paid', 'failed'), ('paid', 'canceled')
  ) THEN
    RAISE EXCEPTION 'a payout does not move from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER payout_moves BEFORE UPDATE OF status ON payouts
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION payout_move();
