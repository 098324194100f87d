CREATE TABLE "manager_notes" (
	"author_id" uuid NOT NULL,
	"team_membership_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"text" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "manager_notes_author_id_team_membership_id_pk" PRIMARY KEY("author_id","team_membership_id"),
	CONSTRAINT "manager_notes_text" CHECK (length("manager_notes"."text") <= 5000)
);
--> statement-breakpoint
ALTER TABLE "manager_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "manager_notes" ADD CONSTRAINT "manager_notes_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manager_notes" ADD CONSTRAINT "manager_notes_team_membership_id_team_memberships_id_fk" FOREIGN KEY ("team_membership_id") REFERENCES "public"."team_memberships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manager_notes" ADD CONSTRAINT "manager_notes_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "manager_notes_team_membership_id_index" ON "manager_notes" USING btree ("team_membership_id");--> statement-breakpoint
CREATE INDEX "manager_notes_organization_id_index" ON "manager_notes" USING btree ("organization_id");--> statement-breakpoint
CREATE POLICY "system" ON "manager_notes" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "manager_notes" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("manager_notes"."author_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "manager_notes"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "viewer_adds" ON "manager_notes" AS PERMISSIVE FOR INSERT TO "leadpath_viewer" WITH CHECK (("manager_notes"."author_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "manager_notes"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) and "manager_notes"."team_membership_id" = any(array(
      select id from team_memberships
      where team_id = any(array(select managed_teams())) and started_at is not null and ended_at is null)));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "manager_notes" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING (("manager_notes"."author_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "manager_notes"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) and "manager_notes"."team_membership_id" = any(array(
      select id from team_memberships
      where team_id = any(array(select managed_teams())) and started_at is not null and ended_at is null))) WITH CHECK (("manager_notes"."author_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "manager_notes"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) and "manager_notes"."team_membership_id" = any(array(
      select id from team_memberships
      where team_id = any(array(select managed_teams())) and started_at is not null and ended_at is null)));--> statement-breakpoint
-- From here on by hand.
ALTER TABLE "manager_notes" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "manager_notes" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT, INSERT ON "manager_notes" TO "leadpath_viewer";--> statement-breakpoint
GRANT UPDATE ("text", "revision", "saved_at") ON "manager_notes" TO "leadpath_viewer";
