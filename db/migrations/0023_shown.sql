-- By hand: what one side showed the other before the reveal, or before an end without one. Its subject keeps it; a rater
-- in no lasting relation has 30 days.
CREATE FUNCTION sight_of_shown_views(whose side) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
DECLARE
	viewer uuid := nullif(current_setting('app.person_id', true), '')::uuid;
	organization uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
BEGIN
	RETURN QUERY
		SELECT id FROM check_ins
		WHERE subject_id = viewer AND organization_id = organization
			AND shown_by = whose AND revealed_at IS NULL
		UNION ALL
		SELECT id FROM check_ins
		WHERE rater_id = viewer AND organization_id = organization
			AND shown_by = whose AND revealed_at IS NULL
			AND sight_ended_at IS NULL AND (kind <> 'peer' OR shown_at > now() - interval '30 days');
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION sight_of_shown_views(side) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sight_of_shown_views(side) TO leadpath_viewer, leadpath_system;
--> statement-breakpoint
-- The check-ins whose chosen evidence is open to the viewer: their own, and as the rater those that are open or that
-- still show them both sides.
CREATE FUNCTION sight_of_chosen_evidence() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
DECLARE
	viewer uuid := nullif(current_setting('app.person_id', true), '')::uuid;
	organization uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
BEGIN
	RETURN QUERY
		SELECT id FROM check_ins
		WHERE subject_id = viewer AND organization_id = organization
		UNION ALL
		SELECT id FROM check_ins
		WHERE rater_id = viewer AND organization_id = organization
			AND ended_at IS NULL AND sight_ended_at IS NULL
			AND CASE WHEN revealed_at IS NULL
				THEN due_on >= (now() AT TIME ZONE 'UTC')::date - 30
				ELSE kind <> 'peer' OR revealed_at > now() - interval '30 days'
			END;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION sight_of_chosen_evidence() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sight_of_chosen_evidence() TO leadpath_viewer, leadpath_system;
--> statement-breakpoint
CREATE TABLE "chosen_evidence" (
	"check_in_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	CONSTRAINT "chosen_evidence_check_in_id_evidence_id_pk" PRIMARY KEY("check_in_id","evidence_id")
);
--> statement-breakpoint
ALTER TABLE "chosen_evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "chosen_evidence" ADD CONSTRAINT "chosen_evidence_check_in_id_check_ins_id_fk" FOREIGN KEY ("check_in_id") REFERENCES "public"."check_ins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chosen_evidence" ADD CONSTRAINT "chosen_evidence_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chosen_evidence_evidence_id_index" ON "chosen_evidence" USING btree ("evidence_id");--> statement-breakpoint
CREATE POLICY "system" ON "chosen_evidence" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "chosen_evidence" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("chosen_evidence"."check_in_id" = any(array(select sight_of_chosen_evidence())));--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "revealed_ratings" TO leadpath_viewer USING (("revealed_ratings"."check_in_id" = any(array(select sight_of_check_ins()))
        or "revealed_ratings"."side" = 'subject' and "revealed_ratings"."check_in_id" = any(array(select sight_of_shown_views('subject')))
        or "revealed_ratings"."side" = 'rater' and "revealed_ratings"."check_in_id" = any(array(select sight_of_shown_views('rater')))));--> statement-breakpoint
-- From here on by hand.
ALTER TABLE "chosen_evidence" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT ON "chosen_evidence" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT ON "chosen_evidence" TO "leadpath_viewer";--> statement-breakpoint
-- It reads check-ins and what was chosen for them, never evidence itself, whose policy calls it.
CREATE OR REPLACE FUNCTION sight_of_evidence() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
BEGIN
	RETURN QUERY
		SELECT evidence_id FROM chosen_evidence
		WHERE check_in_id = ANY(ARRAY(SELECT sight_of_chosen_evidence()));
END
$$;
