CREATE TYPE "public"."pool_share_status" AS ENUM('pending', 'paid', 'failed', 'excluded');--> statement-breakpoint
CREATE TYPE "public"."pool_transfer_status" AS ENUM('requested', 'paid', 'failed');--> statement-breakpoint
ALTER TYPE "public"."ledger_account_kind" ADD VALUE 'pool' BEFORE 'seller_payable';--> statement-breakpoint
CREATE TABLE "payout_pool_items" (
	"payout_id" bigint NOT NULL,
	"transfer_id" bigint NOT NULL,
	"amount_minor" bigint NOT NULL,
	CONSTRAINT "payout_pool_items_payout_id_transfer_id_pk" PRIMARY KEY("payout_id","transfer_id")
);
--> statement-breakpoint
CREATE TABLE "pool_shares" (
	"invoice_id" bigint NOT NULL,
	"producer_id" bigint NOT NULL,
	"status" "pool_share_status" DEFAULT 'pending' NOT NULL,
	"weight" double precision NOT NULL,
	"currency" char(3) NOT NULL,
	"amount_minor" bigint NOT NULL,
	"transfer_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pool_shares_invoice_id_producer_id_pk" PRIMARY KEY("invoice_id","producer_id")
);
--> statement-breakpoint
CREATE TABLE "pool_transfers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pool_transfers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"seller_id" bigint NOT NULL,
	"account_id" text NOT NULL,
	"currency" char(3) NOT NULL,
	"amount_minor" bigint NOT NULL,
	"unpaid_minor" bigint DEFAULT 0 NOT NULL,
	"status" "pool_transfer_status" DEFAULT 'requested' NOT NULL,
	"stripe_id" text,
	"failure_code" text,
	"paid_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pool_transfers_stripeId_unique" UNIQUE("stripe_id")
);
--> statement-breakpoint
CREATE TABLE "pool_weights" (
	"day" date NOT NULL,
	"producer_id" bigint NOT NULL,
	"weight" double precision NOT NULL,
	"tracks" integer NOT NULL,
	"plays" bigint NOT NULL,
	"excluded" boolean NOT NULL,
	CONSTRAINT "pool_weights_day_producer_id_pk" PRIMARY KEY("day","producer_id")
);
--> statement-breakpoint
ALTER TABLE "seller_days" ADD COLUMN "pool_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "intent_id" text;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "split_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "payout_pool_items" ADD CONSTRAINT "payout_pool_items_payout_id_payouts_id_fk" FOREIGN KEY ("payout_id") REFERENCES "public"."payouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_pool_items" ADD CONSTRAINT "payout_pool_items_transfer_id_pool_transfers_id_fk" FOREIGN KEY ("transfer_id") REFERENCES "public"."pool_transfers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_shares" ADD CONSTRAINT "pool_shares_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_shares" ADD CONSTRAINT "pool_shares_producer_id_producers_user_id_fk" FOREIGN KEY ("producer_id") REFERENCES "public"."producers"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_shares" ADD CONSTRAINT "pool_shares_transfer_id_pool_transfers_id_fk" FOREIGN KEY ("transfer_id") REFERENCES "public"."pool_transfers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_transfers" ADD CONSTRAINT "pool_transfers_seller_id_producers_user_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."producers"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_weights" ADD CONSTRAINT "pool_weights_producer_id_producers_user_id_fk" FOREIGN KEY ("producer_id") REFERENCES "public"."producers"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payout_pool_items_transfer" ON "payout_pool_items" USING btree ("transfer_id");--> statement-breakpoint
CREATE INDEX "pool_shares_producer" ON "pool_shares" USING btree ("producer_id","status","currency");--> statement-breakpoint
CREATE INDEX "pool_shares_transfer" ON "pool_shares" USING btree ("transfer_id");--> statement-breakpoint
CREATE INDEX "pool_transfers_seller" ON "pool_transfers" USING btree ("seller_id","id");--> statement-breakpoint
CREATE INDEX "invoices_unsplit" ON "invoices" USING btree ("id") WHERE "invoices"."pool_minor" > 0 and "invoices"."split_at" is null;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_intentId_unique" UNIQUE("intent_id");