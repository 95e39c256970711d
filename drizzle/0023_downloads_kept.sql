ALTER TABLE "downloads" DROP CONSTRAINT "downloads_file_id_track_files_id_fk";
--> statement-breakpoint
ALTER TABLE "downloads" ALTER COLUMN "file_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "downloads" ADD COLUMN "kind" "track_file_kind";--> statement-breakpoint
ALTER TABLE "downloads" ADD CONSTRAINT "downloads_file_id_track_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."track_files"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "downloads_file" ON "downloads" USING btree ("file_id");--> statement-breakpoint
UPDATE "downloads" SET "kind" = (SELECT "kind" FROM "track_files" WHERE "track_files"."id" = "downloads"."file_id");
