ALTER TABLE "producers" ADD COLUMN "follower_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "notifications_read" ON "notifications" USING btree ("read_at") WHERE "notifications"."read_at" is not null;--> statement-breakpoint
CREATE INDEX "producers_followed" ON "producers" USING btree ("follower_count" DESC NULLS LAST,"user_id" DESC NULLS LAST) WHERE status = 'approved';--> statement-breakpoint
CREATE INDEX "producers_newest" ON "producers" USING btree ("created_at" DESC NULLS LAST,"user_id" DESC NULLS LAST) WHERE status = 'approved';--> statement-breakpoint
CREATE INDEX "producers_by_name" ON "producers" USING btree (lower("name"),"user_id") WHERE status = 'approved';--> statement-breakpoint
-- A producer's number of followers runs along, whoever follows.
CREATE FUNCTION count_followers() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if tg_op = 'INSERT' then
    update producers set follower_count = follower_count + 1 where user_id = new.followed_id;
  else
    update producers set follower_count = follower_count - 1 where user_id = old.followed_id;
  end if;
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER follows_count_followers AFTER INSERT OR DELETE ON follows FOR EACH ROW EXECUTE FUNCTION count_followers();
--> statement-breakpoint
-- Whoever was followed before this ran.
UPDATE producers SET follower_count = (SELECT count(*) FROM follows WHERE follows.followed_id = producers.user_id);
