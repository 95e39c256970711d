DROP INDEX "purchases_buyer";--> statement-breakpoint
CREATE INDEX "purchases_buyer" ON "purchases" USING btree ("buyer_id","id","status");