CREATE TABLE "known_domains" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"domain" text NOT NULL,
	"listed_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "known_domains" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "known_domains" ADD CONSTRAINT "known_domains_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_domains" ADD CONSTRAINT "known_domains_listed_by_people_id_fk" FOREIGN KEY ("listed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "known_domains_listed" ON "known_domains" USING btree ("organization_id","domain","listed_by") WHERE "known_domains"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "known_domains_organization_id_index" ON "known_domains" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "known_domains_listed_by_index" ON "known_domains" USING btree ("listed_by");--> statement-breakpoint
CREATE POLICY "system" ON "known_domains" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "known_domains" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("known_domains"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and (select current_setting('app.role', true) = 'admin')));--> statement-breakpoint
CREATE POLICY "viewer_adds" ON "known_domains" AS PERMISSIVE FOR INSERT TO "leadpath_viewer" WITH CHECK (("known_domains"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "known_domains"."listed_by" = (select nullif(current_setting('app.person_id', true), '')::uuid) and (select current_setting('app.role', true) = 'admin')));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "known_domains" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING (("known_domains"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and (select current_setting('app.role', true) = 'admin') and "known_domains"."removed_at" is null)) WITH CHECK (("known_domains"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and (select current_setting('app.role', true) = 'admin')));--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "audit_entries" TO leadpath_viewer USING (("audit_entries"."actor_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) or ("audit_entries"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and (select current_setting('app.role', true) = 'admin') and "audit_entries"."action" = any('{person.signed-up,invitation.made,invitation.revoked,invitation.accepted,membership.role-changed,membership.ended,organization.renamed,organization.made,domain.listed,domain.removed}'::text[]))));--> statement-breakpoint
-- From here on by hand.
ALTER TABLE "known_domains" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT ON "known_domains" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT, INSERT ON "known_domains" TO "leadpath_viewer";--> statement-breakpoint
-- Of what an admin listed nothing changes but that it's removed.
GRANT UPDATE ("removed_at") ON "known_domains" TO "leadpath_viewer";
