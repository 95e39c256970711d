CREATE TYPE "public"."certificate_status" AS ENUM('active', 'expired', 'revoked', 'disputed');--> statement-breakpoint
CREATE TYPE "public"."certificate_type" AS ENUM('exclusive', 'standard');--> statement-breakpoint
CREATE TYPE "public"."revocation_reason" AS ENUM('violation', 'fraud', 'refund', 'admin');--> statement-breakpoint
CREATE TYPE "public"."ledger_account_kind" AS ENUM('clearing', 'platform_revenue', 'stripe_fees', 'dispute_losses', 'unearned', 'seller_payable', 'seller_held', 'seller_in_transit', 'seller_paid');--> statement-breakpoint
CREATE TYPE "public"."producer_status" AS ENUM('pending', 'approved', 'denied');--> statement-breakpoint
CREATE TYPE "public"."inbox_status" AS ENUM('received', 'processed', 'ignored');--> statement-breakpoint
CREATE TYPE "public"."purchase_status" AS ENUM('pending', 'succeeded', 'disputed', 'review', 'refunding', 'refunded', 'charged_back', 'canceled');--> statement-breakpoint
CREATE TYPE "public"."exclusive_status" AS ENUM('available', 'sold', 'not_available');--> statement-breakpoint
CREATE TYPE "public"."licensing_type" AS ENUM('non_exclusive_only', 'both', 'exclusive_only');--> statement-breakpoint
CREATE TYPE "public"."scale" AS ENUM('major', 'minor');--> statement-breakpoint
CREATE TYPE "public"."track_file_kind" AS ENUM('wav', 'wav_tagged', 'mp3_320', 'mp3_256', 'flac', 'midi', 'stems', 'trackout', 'preview');--> statement-breakpoint
CREATE TYPE "public"."track_status" AS ENUM('draft', 'published', 'unpublished', 'deleted');--> statement-breakpoint
CREATE TABLE "license_certificates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"type" "certificate_type" NOT NULL,
	"status" "certificate_status" DEFAULT 'active' NOT NULL,
	"track_id" bigint NOT NULL,
	"licensee_id" bigint NOT NULL,
	"licensor_id" bigint NOT NULL,
	"purchase_id" bigint,
	"public_document" text NOT NULL,
	"private_document" text NOT NULL,
	"signature" text NOT NULL,
	"key_id" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"status_changed_at" timestamp (3) with time zone,
	"revocation_reason" "revocation_reason",
	"revocation_note" text,
	"revoked_by" bigint,
	"pdf_key" text,
	"pdf_sha256" text,
	"pdf_size" bigint,
	"verification_count" bigint DEFAULT 0 NOT NULL,
	"last_verified_at" timestamp (3) with time zone,
	CONSTRAINT "license_certificates_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "signing_keys" (
	"kid" text PRIMARY KEY NOT NULL,
	"algorithm" text NOT NULL,
	"public_jwk" jsonb NOT NULL,
	"private_sealed" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "ledger_accounts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_accounts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" "ledger_account_kind" NOT NULL,
	"seller_id" bigint,
	"currency" char(3) NOT NULL,
	"balance_minor" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "ledger_accounts_key" UNIQUE NULLS NOT DISTINCT("kind","seller_id","currency"),
	CONSTRAINT "ledger_accounts_seller" CHECK (("ledger_accounts"."kind"::text like 'seller_%') = ("ledger_accounts"."seller_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"transaction_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	CONSTRAINT "ledger_entries_amount" CHECK ("ledger_entries"."amount_minor" <> 0)
);
--> statement-breakpoint
CREATE TABLE "ledger_transactions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_transactions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"cause" text NOT NULL,
	"purchase_id" bigint,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_transactions_cause_unique" UNIQUE("cause")
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "api_tokens_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"preview" text NOT NULL,
	"scopes" text[] NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "api_tokens_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "password_resets" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" bigint NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "producers" (
	"user_id" bigint PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"bio" text DEFAULT '' NOT NULL,
	"status" "producer_status" DEFAULT 'pending' NOT NULL,
	"stripe_account_id" text,
	"charges_enabled" boolean DEFAULT false NOT NULL,
	"payouts_enabled" boolean DEFAULT false NOT NULL,
	"details_submitted" boolean DEFAULT false NOT NULL,
	"stripe_synced_at" timestamp (3) with time zone,
	"disconnected_at" timestamp (3) with time zone,
	"exclusive_default" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "producers_slug_unique" UNIQUE("slug"),
	CONSTRAINT "producers_stripeAccountId_unique" UNIQUE("stripe_account_id")
);
--> statement-breakpoint
CREATE TABLE "user_identities" (
	"provider" text NOT NULL,
	"subject" text NOT NULL,
	"user_id" bigint NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_identities_provider_subject_pk" PRIMARY KEY("provider","subject")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "users_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"email" text NOT NULL,
	"name" text NOT NULL,
	"legal_name" text,
	"password_hash" text,
	"is_admin" boolean DEFAULT false NOT NULL,
	"session_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"request_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fee_policies" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "fee_policies_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"policy" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"user_id" bigint NOT NULL,
	"key" text NOT NULL,
	"operation" text NOT NULL,
	"request_hash" text NOT NULL,
	"locked_until" timestamp (3) with time zone,
	"response_status" integer,
	"response_body" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_user_id_key_pk" PRIMARY KEY("user_id","key")
);
--> statement-breakpoint
CREATE TABLE "rate_windows" (
	"subject" text NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "rate_windows_subject_window_start_pk" PRIMARY KEY("subject","window_start")
);
--> statement-breakpoint
CREATE TABLE "stripe_inbox" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"account" text,
	"object_id" text,
	"related_id" text,
	"api_version" text,
	"livemode" boolean NOT NULL,
	"status" "inbox_status" DEFAULT 'received' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"processed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "downloads" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "downloads_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"track_id" bigint NOT NULL,
	"file_id" bigint NOT NULL,
	"certificate_id" uuid,
	"ip" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "purchases" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "purchases_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"reference" text NOT NULL,
	"buyer_id" bigint NOT NULL,
	"seller_id" bigint NOT NULL,
	"track_id" bigint NOT NULL,
	"status" "purchase_status" DEFAULT 'pending' NOT NULL,
	"currency" char(3) NOT NULL,
	"price_minor" bigint NOT NULL,
	"discount_minor" bigint DEFAULT 0 NOT NULL,
	"total_minor" bigint NOT NULL,
	"fee_minor" bigint NOT NULL,
	"share_minor" bigint NOT NULL,
	"refunded_minor" bigint DEFAULT 0 NOT NULL,
	"fee_policy" jsonb NOT NULL,
	"track" jsonb NOT NULL,
	"terms" jsonb NOT NULL,
	"terms_hash" text NOT NULL,
	"acceptance" jsonb NOT NULL,
	"destination_account" text NOT NULL,
	"intent_id" text,
	"intent_attempt" smallint DEFAULT 1 NOT NULL,
	"charge_id" text,
	"dispute_id" text,
	"decline_code" text,
	"reserved_until" timestamp (3) with time zone NOT NULL,
	"status_reason" text,
	"succeeded_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "purchases_reference_unique" UNIQUE("reference"),
	CONSTRAINT "purchases_intentId_unique" UNIQUE("intent_id"),
	CONSTRAINT "purchases_chargeId_unique" UNIQUE("charge_id"),
	CONSTRAINT "purchases_fee_and_share" CHECK ("purchases"."fee_minor" + "purchases"."share_minor" = "purchases"."total_minor"),
	CONSTRAINT "purchases_amounts" CHECK ("purchases"."total_minor" >= 0 and "purchases"."fee_minor" >= 0 and "purchases"."share_minor" >= 0 and "purchases"."refunded_minor" between 0 and "purchases"."total_minor")
);
--> statement-breakpoint
CREATE TABLE "track_files" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "track_files_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"track_id" bigint NOT NULL,
	"kind" "track_file_kind" NOT NULL,
	"storage_key" text NOT NULL,
	"content_type" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "track_files_one_of_a_kind" UNIQUE("track_id","kind")
);
--> statement-breakpoint
CREATE TABLE "tracks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tracks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"producer_id" bigint NOT NULL,
	"producer_name" text NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"genre" text NOT NULL,
	"mood" text NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"bpm" smallint NOT NULL,
	"key" text NOT NULL,
	"scale" "scale" NOT NULL,
	"duration_ms" integer NOT NULL,
	"peaks" smallint[] DEFAULT '{}' NOT NULL,
	"release_date" text,
	"isrc" text,
	"status" "track_status" DEFAULT 'draft' NOT NULL,
	"licensing_type" "licensing_type" DEFAULT 'non_exclusive_only' NOT NULL,
	"exclusive_status" "exclusive_status" DEFAULT 'not_available' NOT NULL,
	"price_minor" bigint,
	"currency" char(3) DEFAULT 'USD' NOT NULL,
	"exclusive_config" jsonb,
	"cover_key" text,
	"cover_thumb_key" text,
	"play_count" bigint DEFAULT 0 NOT NULL,
	"published_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', title || ' ' || producer_name || ' ' || genre || ' ' || mood || ' ' || immutable_words(tags))) STORED,
	"names" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', title || ' ' || producer_name)) STORED,
	CONSTRAINT "tracks_bpm_range" CHECK ("tracks"."bpm" between 60 and 200),
	CONSTRAINT "tracks_price_positive" CHECK ("tracks"."price_minor" is null or "tracks"."price_minor" > 0)
);
--> statement-breakpoint
ALTER TABLE "license_certificates" ADD CONSTRAINT "license_certificates_track_id_tracks_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "license_certificates" ADD CONSTRAINT "license_certificates_licensee_id_users_id_fk" FOREIGN KEY ("licensee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "license_certificates" ADD CONSTRAINT "license_certificates_licensor_id_users_id_fk" FOREIGN KEY ("licensor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "license_certificates" ADD CONSTRAINT "license_certificates_purchase_id_purchases_id_fk" FOREIGN KEY ("purchase_id") REFERENCES "public"."purchases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "license_certificates" ADD CONSTRAINT "license_certificates_revoked_by_users_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_accounts" ADD CONSTRAINT "ledger_accounts_seller_id_producers_user_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."producers"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_transaction_id_ledger_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."ledger_transactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_account_id_ledger_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."ledger_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_purchase_id_purchases_id_fk" FOREIGN KEY ("purchase_id") REFERENCES "public"."purchases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "producers" ADD CONSTRAINT "producers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_identities" ADD CONSTRAINT "user_identities_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "downloads" ADD CONSTRAINT "downloads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "downloads" ADD CONSTRAINT "downloads_track_id_tracks_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "downloads" ADD CONSTRAINT "downloads_file_id_track_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."track_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_buyer_id_users_id_fk" FOREIGN KEY ("buyer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_seller_id_producers_user_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."producers"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_track_id_tracks_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "track_files" ADD CONSTRAINT "track_files_track_id_tracks_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracks" ADD CONSTRAINT "tracks_producer_id_producers_user_id_fk" FOREIGN KEY ("producer_id") REFERENCES "public"."producers"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_one_a_purchase" ON "license_certificates" USING btree ("purchase_id");--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_one_live_exclusive" ON "license_certificates" USING btree ("track_id") WHERE "license_certificates"."type" = 'exclusive' and "license_certificates"."status" in ('active', 'disputed');--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_one_standard_each" ON "license_certificates" USING btree ("track_id","licensee_id") WHERE "license_certificates"."type" = 'standard' and "license_certificates"."status" = 'active';--> statement-breakpoint
CREATE INDEX "certificates_licensee" ON "license_certificates" USING btree ("licensee_id","issued_at","id");--> statement-breakpoint
CREATE INDEX "certificates_licensor" ON "license_certificates" USING btree ("licensor_id","issued_at");--> statement-breakpoint
CREATE INDEX "ledger_entries_account" ON "ledger_entries" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "ledger_entries_transaction" ON "ledger_entries" USING btree ("transaction_id");--> statement-breakpoint
CREATE INDEX "api_tokens_user" ON "api_tokens" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "user_identities_user" ON "user_identities" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_key" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "audit_log_subject" ON "audit_log" USING btree ("subject","id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_age" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "rate_windows_age" ON "rate_windows" USING btree ("window_start");--> statement-breakpoint
CREATE INDEX "stripe_inbox_open" ON "stripe_inbox" USING btree ("status","received_at");--> statement-breakpoint
CREATE INDEX "downloads_user_track" ON "downloads" USING btree ("user_id","track_id");--> statement-breakpoint
CREATE UNIQUE INDEX "purchases_one_live_a_track" ON "purchases" USING btree ("track_id") WHERE "purchases"."status" in ('pending', 'succeeded', 'disputed', 'review');--> statement-breakpoint
CREATE INDEX "purchases_buyer" ON "purchases" USING btree ("buyer_id","id");--> statement-breakpoint
CREATE INDEX "purchases_seller" ON "purchases" USING btree ("seller_id","id");--> statement-breakpoint
CREATE INDEX "purchases_open" ON "purchases" USING btree ("reserved_until") WHERE "purchases"."status" in ('pending', 'refunding');--> statement-breakpoint
CREATE INDEX "tracks_search" ON "tracks" USING gin ("search");--> statement-breakpoint
CREATE INDEX "tracks_names" ON "tracks" USING gin ("names");--> statement-breakpoint
CREATE INDEX "catalog_newest" ON "tracks" USING btree ("published_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE status = 'published' and exclusive_status <> 'sold';--> statement-breakpoint
CREATE INDEX "catalog_genre" ON "tracks" USING btree ("genre","published_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE status = 'published' and exclusive_status <> 'sold';--> statement-breakpoint
CREATE INDEX "catalog_mood" ON "tracks" USING btree ("mood","published_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE status = 'published' and exclusive_status <> 'sold';--> statement-breakpoint
CREATE INDEX "catalog_key" ON "tracks" USING btree ("key","scale","published_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE status = 'published' and exclusive_status <> 'sold';--> statement-breakpoint
CREATE INDEX "catalog_bpm" ON "tracks" USING btree ("bpm","id") WHERE status = 'published' and exclusive_status <> 'sold';--> statement-breakpoint
CREATE INDEX "catalog_price" ON "tracks" USING btree ("price_minor","id") WHERE status = 'published' and exclusive_status <> 'sold';--> statement-breakpoint
CREATE INDEX "catalog_popular" ON "tracks" USING btree ("play_count" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE status = 'published' and exclusive_status <> 'sold';--> statement-breakpoint
CREATE INDEX "tracks_producer" ON "tracks" USING btree ("producer_id","id");