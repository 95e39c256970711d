ALTER TABLE "subscriptions" ADD COLUMN "plan_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "renewal_minor" bigint;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "card" jsonb;--> statement-breakpoint
-- The moves a subscription may make: the same table as lib/subscriptions/states.ts, held to it by states.test.ts.
CREATE FUNCTION subscription_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status IN ('canceled', 'incomplete_expired') OR NEW.status = 'incomplete'
    OR (NEW.status = 'incomplete_expired' AND OLD.status <> 'incomplete') THEN
    RAISE EXCEPTION 'a subscription does not move from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER subscription_moves BEFORE UPDATE OF status ON subscriptions
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION subscription_move();
--> statement-breakpoint
-- Stripe's prices never change: another price of ours is another one there. Who subscribed before keeps theirs.
CREATE FUNCTION plan_price_is_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.stripe_price_id = NULL;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER is_another BEFORE UPDATE OF price_minor ON plan_prices
  FOR EACH ROW WHEN (OLD.price_minor IS DISTINCT FROM NEW.price_minor) EXECUTE FUNCTION plan_price_is_another();
