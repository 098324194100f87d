CREATE TABLE "digests" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"turned_on_at" timestamp with time zone,
	"week" date,
	"mail_after" timestamp with time zone,
	"mail_tries" smallint DEFAULT 0 NOT NULL,
	"mail_claimed_at" timestamp with time zone,
	"mailed_at" timestamp with time zone,
	CONSTRAINT "digests_mail" CHECK (("digests"."mail_claimed_at" is null or "digests"."mail_after" is null) and ("digests"."mailed_at" is null or "digests"."mail_claimed_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "digests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "digests_owed" ON "digests" USING btree ("mail_after") WHERE "digests"."mail_after" is not null;--> statement-breakpoint
CREATE POLICY "system" ON "digests" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "digests" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("digests"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "viewer_adds" ON "digests" AS PERMISSIVE FOR INSERT TO "leadpath_viewer" WITH CHECK ("digests"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and num_nonnulls("digests"."week", "digests"."mail_after", "digests"."mail_claimed_at") = 0);--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "digests" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING ("digests"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK ("digests"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
-- From here on by hand.
ALTER TABLE "digests" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, UPDATE ON "digests" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT, INSERT ON "digests" TO "leadpath_viewer";--> statement-breakpoint
GRANT UPDATE ("turned_on_at") ON "digests" TO "leadpath_viewer";
