-- By hand: what relations open to a viewer beyond what is their own. There are none yet.
CREATE FUNCTION sight_of_actions() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
BEGIN
	RETURN;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION sight_of_actions() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sight_of_actions() TO leadpath_viewer, leadpath_system;
--> statement-breakpoint
CREATE FUNCTION sight_of_evidence() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
BEGIN
	RETURN;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION sight_of_evidence() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sight_of_evidence() TO leadpath_viewer, leadpath_system;
--> statement-breakpoint
CREATE TABLE "action_notes" (
	"action_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "action_notes_action_id_revision_pk" PRIMARY KEY("action_id","revision"),
	CONSTRAINT "action_notes_note" CHECK (length("action_notes"."note") between 1 and 2000)
);
--> statement-breakpoint
ALTER TABLE "action_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "action_state_changes" DROP CONSTRAINT "action_state_changes_note";--> statement-breakpoint
ALTER TABLE "action_notes" ADD CONSTRAINT "action_notes_change" FOREIGN KEY ("action_id","revision") REFERENCES "public"."action_state_changes"("action_id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "system" ON "action_notes" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
-- By hand: the notes move into their table before their column goes. Row-level security holds for the owner, too.
ALTER TABLE "action_notes" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "action_notes" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT, INSERT ON "action_notes" TO "leadpath_viewer";--> statement-breakpoint
SET LOCAL ROLE "leadpath_system";--> statement-breakpoint
INSERT INTO "action_notes" ("action_id", "revision", "note")
SELECT "action_id", "revision", "note" FROM "action_state_changes" WHERE "note" <> '';--> statement-breakpoint
SET LOCAL ROLE NONE;--> statement-breakpoint
ALTER TABLE "action_state_changes" DROP COLUMN "note";--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "action_notes" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("action_notes"."action_id" = any(array(select id from actions where person_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "viewer_adds" ON "action_notes" AS PERMISSIVE FOR INSERT TO "leadpath_viewer" WITH CHECK ("action_notes"."action_id" = any(array(select id from actions where person_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))));--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "action_state_changes" TO leadpath_viewer USING ("action_state_changes"."action_id" = any(array(select id from actions where person_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) union all select sight_of_actions())));--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "actions" TO leadpath_viewer USING (("actions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "actions"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) or "actions"."id" = any(array(select sight_of_actions()))));--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "evidence" TO leadpath_viewer USING (("evidence"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "evidence"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) or "evidence"."id" = any(array(select sight_of_evidence()))));--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "evidence_versions" TO leadpath_viewer USING ("evidence_versions"."evidence_id" = any(array(select id from evidence where person_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) union all select sight_of_evidence())));