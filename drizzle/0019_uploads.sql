CREATE TYPE "public"."upload_purpose" AS ENUM('master', 'stems', 'trackout', 'midi');--> statement-breakpoint
CREATE TYPE "public"."upload_status" AS ENUM('receiving', 'received', 'processing', 'ready', 'refused', 'abandoned');--> statement-breakpoint
ALTER TYPE "public"."track_file_kind" ADD VALUE 'aiff' BEFORE 'midi';--> statement-breakpoint
CREATE TABLE "upload_parts" (
	"upload_id" uuid NOT NULL,
	"start" bigint NOT NULL,
	"size" integer NOT NULL,
	"storage_key" text NOT NULL,
	CONSTRAINT "upload_parts_upload_id_start_pk" PRIMARY KEY("upload_id","start")
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"producer_id" bigint NOT NULL,
	"purpose" "upload_purpose" NOT NULL,
	"track_id" bigint,
	"filename" text NOT NULL,
	"size" bigint NOT NULL,
	"received" bigint DEFAULT 0 NOT NULL,
	"status" "upload_status" DEFAULT 'receiving' NOT NULL,
	"progress" smallint DEFAULT 0 NOT NULL,
	"step" text,
	"refusal" text,
	"refusal_detail" text,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"content" jsonb,
	"duration_ms" integer,
	"peaks" smallint[] DEFAULT '{}' NOT NULL,
	"storage_key" text,
	"sha256" text,
	"files" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"active_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tracks" ADD COLUMN "file_kinds" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "upload_parts" ADD CONSTRAINT "upload_parts_upload_id_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."uploads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_producer_id_producers_user_id_fk" FOREIGN KEY ("producer_id") REFERENCES "public"."producers"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_track_id_tracks_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "uploads_producer" ON "uploads" USING btree ("producer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "uploads_track" ON "uploads" USING btree ("track_id");--> statement-breakpoint
CREATE INDEX "uploads_idle" ON "uploads" USING btree ("status","active_at");--> statement-breakpoint
-- Which kinds of files a track has stands on the track too, so that "can it be sold" asks one row.
CREATE FUNCTION keep_file_kinds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'INSERT' THEN
    UPDATE tracks SET file_kinds = array_append(file_kinds, new.kind::text)
    WHERE id = new.track_id AND NOT new.kind::text = ANY (file_kinds);
  ELSE
    UPDATE tracks SET file_kinds = array_remove(file_kinds, old.kind::text) WHERE id = old.track_id;
  END IF;
  RETURN null;
END $$;
--> statement-breakpoint
CREATE TRIGGER track_files_kept AFTER INSERT OR DELETE ON track_files FOR EACH ROW EXECUTE FUNCTION keep_file_kinds();
--> statement-breakpoint
UPDATE tracks SET file_kinds = kinds.all_of_them
FROM (SELECT track_id, array_agg(kind::text) AS all_of_them FROM track_files GROUP BY track_id) AS kinds
WHERE kinds.track_id = tracks.id;
