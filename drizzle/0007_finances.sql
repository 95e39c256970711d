CREATE TABLE "seller_days" (
	"seller_id" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"day" date NOT NULL,
	"sales" integer DEFAULT 0 NOT NULL,
	"volume_minor" bigint DEFAULT 0 NOT NULL,
	"fee_minor" bigint DEFAULT 0 NOT NULL,
	"refunded_minor" bigint DEFAULT 0 NOT NULL,
	"lost_minor" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "seller_days_seller_id_currency_day_pk" PRIMARY KEY("seller_id","currency","day")
);
--> statement-breakpoint
ALTER TABLE "seller_days" ADD CONSTRAINT "seller_days_seller_id_producers_user_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."producers"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ledger_transactions_purchase" ON "ledger_transactions" USING btree ("purchase_id");--> statement-breakpoint
CREATE INDEX "purchases_sold" ON "purchases" USING btree ("seller_id","succeeded_at","id") WHERE "purchases"."succeeded_at" is not null;--> statement-breakpoint
CREATE INDEX "purchases_sold_in" ON "purchases" USING btree ("seller_id","currency","succeeded_at","id") WHERE "purchases"."succeeded_at" is not null;--> statement-breakpoint
CREATE INDEX "purchases_given_back" ON "purchases" USING btree ("seller_id","succeeded_at","id") WHERE "purchases"."succeeded_at" is not null and ("purchases"."refunded_minor" > 0 or "purchases"."status" = 'charged_back');--> statement-breakpoint
CREATE INDEX "purchases_unsold" ON "purchases" USING btree ("seller_id","created_at","id") WHERE "purchases"."succeeded_at" is null;--> statement-breakpoint
CREATE INDEX "purchases_underway" ON "purchases" USING btree ("seller_id","created_at","id") WHERE "purchases"."status" in ('pending', 'review');