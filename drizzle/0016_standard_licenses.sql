CREATE TABLE "track_downloads" (
	"user_id" bigint NOT NULL,
	"track_id" bigint NOT NULL,
	"day" date NOT NULL,
	"certificate_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "track_downloads_user_id_track_id_day_pk" PRIMARY KEY("user_id","track_id","day")
);
--> statement-breakpoint
ALTER TABLE "track_downloads" ADD CONSTRAINT "track_downloads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "track_downloads" ADD CONSTRAINT "track_downloads_track_id_tracks_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "track_downloads" ADD CONSTRAINT "track_downloads_certificate_id_license_certificates_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."license_certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "track_downloads_certificate" ON "track_downloads" USING btree ("certificate_id");