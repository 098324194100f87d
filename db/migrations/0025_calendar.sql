CREATE TABLE "calendar_feeds" (
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_read_at" timestamp with time zone,
	CONSTRAINT "calendar_feeds_person_id_organization_id_pk" PRIMARY KEY("person_id","organization_id"),
	CONSTRAINT "calendar_feeds_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "check_ins" ADD COLUMN "extended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "talks" ADD COLUMN "moved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_feeds_organization_id_index" ON "calendar_feeds" USING btree ("organization_id");--> statement-breakpoint
CREATE POLICY "system" ON "calendar_feeds" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "calendar_feeds" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("calendar_feeds"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "calendar_feeds"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "viewer_adds" ON "calendar_feeds" AS PERMISSIVE FOR INSERT TO "leadpath_viewer" WITH CHECK ("calendar_feeds"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "calendar_feeds"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "calendar_feeds" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING ("calendar_feeds"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "calendar_feeds"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) WITH CHECK ("calendar_feeds"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "calendar_feeds"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "viewer_removes" ON "calendar_feeds" AS PERMISSIVE FOR DELETE TO "leadpath_viewer" USING ("calendar_feeds"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "calendar_feeds"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
-- From here on by hand.
ALTER TABLE "calendar_feeds" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT ON "calendar_feeds" TO "leadpath_system";--> statement-breakpoint
GRANT UPDATE ("last_read_at") ON "calendar_feeds" TO "leadpath_system";--> statement-breakpoint
GRANT DELETE ON "calendar_feeds" TO "leadpath_viewer";--> statement-breakpoint
-- No one reads the hash of a link, and no one but the system finds anything by it.
GRANT SELECT ("organization_id", "person_id", "created_at", "last_read_at") ON "calendar_feeds" TO "leadpath_viewer";--> statement-breakpoint
GRANT INSERT ("organization_id", "person_id", "token_hash", "created_at", "last_read_at") ON "calendar_feeds" TO "leadpath_viewer";--> statement-breakpoint
GRANT UPDATE ("token_hash", "created_at", "last_read_at") ON "calendar_feeds" TO "leadpath_viewer";--> statement-breakpoint
GRANT UPDATE ("moved_at") ON "talks" TO "leadpath_system";
