CREATE TYPE "public"."xp_kind" AS ENUM('upload', 'metadata', 'collaboration', 'achievement');--> statement-breakpoint
CREATE TABLE "earned_achievements" (
	"producer_id" bigint NOT NULL,
	"achievement" text NOT NULL,
	"earned_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "earned_achievements_producer_id_achievement_pk" PRIMARY KEY("producer_id","achievement")
);
--> statement-breakpoint
CREATE TABLE "leaderboard_places" (
	"period" text NOT NULL,
	"metric" text NOT NULL,
	"producer_id" bigint NOT NULL,
	"place" integer NOT NULL,
	"rank" integer NOT NULL,
	"value" double precision NOT NULL,
	"score" double precision NOT NULL,
	CONSTRAINT "leaderboard_places_period_metric_producer_id_pk" PRIMARY KEY("period","metric","producer_id"),
	CONSTRAINT "leaderboard_places_order" UNIQUE("period","metric","place")
);
--> statement-breakpoint
CREATE TABLE "leaderboards" (
	"period" text NOT NULL,
	"metric" text NOT NULL,
	"population" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "leaderboards_period_metric_pk" PRIMARY KEY("period","metric")
);
--> statement-breakpoint
CREATE TABLE "producer_progress" (
	"producer_id" bigint PRIMARY KEY NOT NULL,
	"xp" integer DEFAULT 0 NOT NULL,
	"level" smallint DEFAULT 1 NOT NULL,
	"followed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "xp_events" (
	"producer_id" bigint NOT NULL,
	"kind" "xp_kind" NOT NULL,
	"subject" text NOT NULL,
	"xp" integer NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "xp_events_producer_id_kind_subject_pk" PRIMARY KEY("producer_id","kind","subject")
);
--> statement-breakpoint
ALTER TABLE "earned_achievements" ADD CONSTRAINT "earned_achievements_producer_id_producers_user_id_fk" FOREIGN KEY ("producer_id") REFERENCES "public"."producers"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "producer_progress" ADD CONSTRAINT "producer_progress_producer_id_producers_user_id_fk" FOREIGN KEY ("producer_id") REFERENCES "public"."producers"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "xp_events" ADD CONSTRAINT "xp_events_producer_id_producers_user_id_fk" FOREIGN KEY ("producer_id") REFERENCES "public"."producers"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "xp_events_day" ON "xp_events" USING btree ("kind","day","producer_id");