DROP INDEX "plays_listener";--> statement-breakpoint
ALTER TABLE "playlists" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX "comments_answers" ON "comments" USING btree ("parent_id","id") WHERE "comments"."parent_id" is not null;--> statement-breakpoint
CREATE INDEX "plays_listener_newest" ON "plays" USING btree ("listener","created_at","track_id");