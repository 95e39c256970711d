CREATE TYPE "public"."beat_token_reason" AS ENUM('made', 'renewed', 'deleted');--> statement-breakpoint
CREATE TABLE "beat_request_answer_tracks" (
	"answer_id" bigint NOT NULL,
	"request_id" bigint NOT NULL,
	"track_id" bigint NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "beat_request_answer_tracks_answer_id_track_id_pk" PRIMARY KEY("answer_id","track_id"),
	CONSTRAINT "beat_request_tracks_once" UNIQUE("request_id","track_id")
);
--> statement-breakpoint
CREATE TABLE "beat_request_answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "beat_request_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"request_id" bigint NOT NULL,
	"producer_id" bigint NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beat_requests" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "beat_requests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"requester_id" bigint NOT NULL,
	"description" text NOT NULL,
	"reference_url" text,
	"genre" text,
	"bpm_min" smallint,
	"bpm_max" smallint,
	"key" text,
	"scale" "scale",
	"mood" text,
	"budget_minor" bigint,
	"budget_currency" char(3),
	"tokens" smallint NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"chosen_track_id" bigint,
	"removed_at" timestamp (3) with time zone,
	"removed_by" bigint,
	"removal_reason" text,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "beat_requests_length" CHECK (char_length("beat_requests"."description") between 10 and 500),
	CONSTRAINT "beat_requests_tokens" CHECK ("beat_requests"."tokens" between 1 and 3),
	CONSTRAINT "beat_requests_bpm" CHECK ("beat_requests"."bpm_min" between 60 and "beat_requests"."bpm_max" and "beat_requests"."bpm_max" <= 200),
	CONSTRAINT "beat_requests_budget" CHECK (("beat_requests"."budget_minor" is null) = ("beat_requests"."budget_currency" is null))
);
--> statement-breakpoint
CREATE TABLE "beat_token_movements" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "beat_token_movements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"period_id" bigint NOT NULL,
	"request_id" bigint NOT NULL,
	"tokens" smallint NOT NULL,
	"reason" "beat_token_reason" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "beat_token_movements_sign" CHECK (("beat_token_movements"."tokens" > 0) = ("beat_token_movements"."reason" = 'deleted') and "beat_token_movements"."tokens" <> 0)
);
--> statement-breakpoint
CREATE TABLE "beat_token_periods" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "beat_token_periods_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"subscription_uuid" uuid,
	"plan_uuid" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"allowance" integer,
	"used" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "beat_token_periods_once" UNIQUE NULLS NOT DISTINCT("user_id","subscription_uuid","plan_uuid","starts_at"),
	CONSTRAINT "beat_token_periods_used" CHECK ("beat_token_periods"."used" >= 0 and ("beat_token_periods"."allowance" is null or "beat_token_periods"."used" <= "beat_token_periods"."allowance"))
);
--> statement-breakpoint
ALTER TABLE "beat_request_answer_tracks" ADD CONSTRAINT "beat_request_answer_tracks_answer_id_beat_request_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."beat_request_answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beat_request_answer_tracks" ADD CONSTRAINT "beat_request_answer_tracks_track_id_tracks_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beat_request_answers" ADD CONSTRAINT "beat_request_answers_request_id_beat_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."beat_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beat_request_answers" ADD CONSTRAINT "beat_request_answers_producer_id_producers_user_id_fk" FOREIGN KEY ("producer_id") REFERENCES "public"."producers"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beat_requests" ADD CONSTRAINT "beat_requests_requester_id_users_id_fk" FOREIGN KEY ("requester_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beat_requests" ADD CONSTRAINT "beat_requests_chosen_track_id_tracks_id_fk" FOREIGN KEY ("chosen_track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beat_requests" ADD CONSTRAINT "beat_requests_removed_by_users_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beat_token_movements" ADD CONSTRAINT "beat_token_movements_period_id_beat_token_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."beat_token_periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beat_token_periods" ADD CONSTRAINT "beat_token_periods_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beat_token_periods" ADD CONSTRAINT "beat_token_periods_subscription_uuid_subscriptions_uuid_fk" FOREIGN KEY ("subscription_uuid") REFERENCES "public"."subscriptions"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beat_token_periods" ADD CONSTRAINT "beat_token_periods_plan_uuid_plans_uuid_fk" FOREIGN KEY ("plan_uuid") REFERENCES "public"."plans"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "beat_request_answers_request" ON "beat_request_answers" USING btree ("request_id","id");--> statement-breakpoint
CREATE INDEX "beat_request_answers_producer" ON "beat_request_answers" USING btree ("producer_id","request_id");--> statement-breakpoint
CREATE INDEX "beat_requests_requester" ON "beat_requests" USING btree ("requester_id","id");--> statement-breakpoint
CREATE INDEX "beat_requests_newest" ON "beat_requests" USING btree ("started_at","id");--> statement-breakpoint
CREATE INDEX "beat_requests_unclosed" ON "beat_requests" USING btree ("ends_at","id") WHERE closed_at is null and removed_at is null;--> statement-breakpoint
CREATE INDEX "beat_token_movements_period" ON "beat_token_movements" USING btree ("period_id","id");--> statement-breakpoint
CREATE INDEX "beat_token_movements_request" ON "beat_token_movements" USING btree ("request_id","id");--> statement-breakpoint
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON beat_token_movements
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
