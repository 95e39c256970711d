CREATE TABLE "credit_invitations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "credit_invitations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"track_id" bigint NOT NULL,
	"producer_id" bigint NOT NULL,
	"declined_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "credit_invitations_one_each" UNIQUE("track_id","producer_id")
);
--> statement-breakpoint
ALTER TABLE "credit_invitations" ADD CONSTRAINT "credit_invitations_track_id_tracks_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_invitations" ADD CONSTRAINT "credit_invitations_producer_id_producers_user_id_fk" FOREIGN KEY ("producer_id") REFERENCES "public"."producers"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credit_invitations_open" ON "credit_invitations" USING btree ("producer_id","created_at","id") WHERE "credit_invitations"."declined_at" is null;--> statement-breakpoint
CREATE INDEX "producer_applications_user" ON "producer_applications" USING btree ("user_id","id");