ALTER TABLE "refunds" ADD COLUMN "order_key" text;--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_order" ON "refunds" USING btree ("purchase_id","order_key");