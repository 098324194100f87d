CREATE TABLE "organization_erasures" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"erased_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organization_erasures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organization_deletions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"called_off_by" uuid,
	"called_off_at" timestamp with time zone,
	CONSTRAINT "organization_deletions_called_off" CHECK ("organization_deletions"."called_off_by" is null or "organization_deletions"."called_off_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "organization_deletions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_thing";--> statement-breakpoint
DROP INDEX "notices_once";--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "deletion_id" uuid;--> statement-breakpoint
ALTER TABLE "organization_deletions" ADD CONSTRAINT "organization_deletions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_deletions" ADD CONSTRAINT "organization_deletions_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_deletions" ADD CONSTRAINT "organization_deletions_called_off_by_people_id_fk" FOREIGN KEY ("called_off_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "organization_deletions_open" ON "organization_deletions" USING btree ("organization_id") WHERE "organization_deletions"."called_off_at" is null;--> statement-breakpoint
CREATE INDEX "organization_deletions_organization_id_index" ON "organization_deletions" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "organization_deletions_asked_by_index" ON "organization_deletions" USING btree ("asked_by");--> statement-breakpoint
CREATE INDEX "organization_deletions_called_off_by_index" ON "organization_deletions" USING btree ("called_off_by");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_deletion_id_organization_deletions_id_fk" FOREIGN KEY ("deletion_id") REFERENCES "public"."organization_deletions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_deletion_id_index" ON "notices" USING btree ("deletion_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" USING btree ("person_id","kind",coalesce("check_in_id", "team_membership_id", "team_manager_id", "opening_id", "talk_id", "summary_id", "mentorship_id", "ask_id", "deletion_id"),"ordinal");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_thing" CHECK (num_nonnulls("notices"."check_in_id", "notices"."team_membership_id", "notices"."team_manager_id", "notices"."opening_id", "notices"."talk_id", "notices"."summary_id", "notices"."mentorship_id", "notices"."ask_id", "notices"."deletion_id") = 1);--> statement-breakpoint
CREATE POLICY "system" ON "organization_erasures" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system" ON "organization_deletions" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "organization_deletions" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("organization_deletions"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and not (select current_setting('app.role', true) = 'guest')));--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "audit_entries" TO leadpath_viewer USING (("audit_entries"."actor_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) or ("audit_entries"."subject_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "audit_entries"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "audit_entries"."action" = any('{answers.read,report.read,path.read,evidence.read,opened.read}'::text[])) or ("audit_entries"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and (select current_setting('app.role', true) = 'admin') and "audit_entries"."action" = any('{person.signed-up,invitation.made,invitation.revoked,invitation.accepted,membership.role-changed,membership.ended,membership.by-team,organization.renamed,organization.made,organization.evidence-kept,organization.evidence-freed,organization.deletion-asked,organization.deletion-called-off,domain.listed,domain.removed}'::text[]))));--> statement-breakpoint
-- From here on by hand.
ALTER TABLE "organization_deletions" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "organization_erasures" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "organization_deletions" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT ON "organization_deletions" TO "leadpath_viewer";--> statement-breakpoint
GRANT SELECT, INSERT ON "organization_erasures" TO "leadpath_system";
