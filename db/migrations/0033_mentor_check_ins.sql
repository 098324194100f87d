ALTER POLICY "viewer_reads" ON "check_ins" TO leadpath_viewer USING (((("check_ins"."subject_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) or "check_ins"."rater_id" = (select nullif(current_setting('app.person_id', true), '')::uuid)) and "check_ins"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) or ("check_ins"."rater_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "check_ins"."mentorship_id" is not null)));--> statement-breakpoint
-- From here on by hand.
-- What a check-in opens to whoever rates in it as a mentor is theirs wherever they work: it's in their lists there.
CREATE OR REPLACE FUNCTION sight_of_check_ins() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
DECLARE
	viewer uuid := nullif(current_setting('app.person_id', true), '')::uuid;
	organization uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
BEGIN
	RETURN QUERY
		SELECT id FROM check_ins
		WHERE subject_id = viewer AND organization_id = organization AND revealed_at IS NOT NULL
		UNION ALL
		SELECT id FROM check_ins
		WHERE rater_id = viewer AND (organization_id = organization OR mentorship_id IS NOT NULL)
			AND revealed_at IS NOT NULL
			AND sight_ended_at IS NULL AND (kind <> 'peer' OR revealed_at > now() - interval '30 days');
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION sight_of_agreements() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
DECLARE
	viewer uuid := nullif(current_setting('app.person_id', true), '')::uuid;
	organization uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
BEGIN
	RETURN QUERY
		SELECT id FROM check_ins
		WHERE subject_id = viewer AND organization_id = organization AND revealed_at IS NOT NULL
		UNION ALL
		SELECT id FROM check_ins
		WHERE rater_id = viewer AND (organization_id = organization OR mentorship_id IS NOT NULL)
			AND revealed_at IS NOT NULL
		UNION ALL
		SELECT check_in_id FROM openings
		WHERE id = ANY(ARRAY(SELECT sight_of_openings())) AND check_in_id IS NOT NULL;
END
$$;
--> statement-breakpoint
-- A mentor's check-ins wait for them wherever they work.
CREATE OR REPLACE FUNCTION frame_of(member uuid, works_in uuid, most integer) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
DECLARE
	person jsonb;
	organizations jsonb;
	workplace uuid;
	to_view uuid[];
	to_confirm uuid[];
	unread integer;
	managed uuid[];
	first_managed uuid;
	to_accept integer;
	arrived integer := 0;
BEGIN
	person := (
		SELECT jsonb_build_object('name', name, 'email', email, 'timeZone', time_zone)
		FROM people WHERE id = member AND disabled_at IS NULL
	);
	organizations := (
		SELECT jsonb_agg(jsonb_build_object('id', id, 'name', name, 'role', role) ORDER BY place)
		FROM (
			SELECT o.id, o.name, m.role,
				row_number() OVER (ORDER BY (o.id = works_in) DESC, m.started_at DESC, m.id) AS place
			FROM memberships m JOIN organizations o ON o.id = m.organization_id
			WHERE m.person_id = member AND m.ended_at IS NULL
			ORDER BY place LIMIT most
		) mine
	);
	IF person IS NULL OR organizations IS NULL THEN
		RETURN NULL;
	END IF;
	workplace := organizations -> 0 ->> 'id';

	to_view := array(
		SELECT id FROM check_ins
		WHERE (rater_id = member AND rater_in_at IS NULL
				OR subject_id = member AND opened_by = 'rater' AND subject_in_at IS NULL)
			AND (organization_id = workplace OR rater_id = member AND mentorship_id IS NOT NULL)
			AND revealed_at IS NULL AND ended_at IS NULL
			AND due_on + 30 >= current_date
	);
	-- Whose newest version is the other side's, and can still be confirmed.
	to_confirm := array(
		SELECT v.check_in_id FROM check_ins JOIN agreement_versions v ON v.check_in_id = check_ins.id
		WHERE (subject_id = member AND v.written_by = 'rater' OR rater_id = member AND v.written_by = 'subject')
			AND (organization_id = workplace OR rater_id = member AND mentorship_id IS NOT NULL)
			AND rater_id IS NOT NULL AND v.confirmed_at IS NULL
			AND (
  "check_ins"."sight_ended_at" is null
  and ("check_ins"."kind" <> 'peer' or "check_ins"."revealed_at" > now() - make_interval(days => 30::int))
)
			AND NOT EXISTS (
				SELECT FROM agreement_versions newer
				WHERE newer.check_in_id = v.check_in_id AND newer.version > v.version
			)
	);
	-- Here, or wherever they work. What is about a view, an agreement, or a place in a team that waits is counted there, and what is no longer theirs to
	-- know isn't there.
	unread := (
		SELECT count(*) FROM notices
		WHERE person_id = member AND (organization_id = workplace OR organization_id IS NULL) AND read_at IS NULL
			AND (check_in_id = any(to_view)) IS NOT TRUE
			AND (kind = 'agreement to confirm' AND check_in_id = any(to_confirm)) IS NOT TRUE
			AND NOT EXISTS (
				SELECT FROM team_memberships place
				WHERE place.id = notices.team_membership_id AND notices.kind IN ('placed', 'arrival')
					AND place.started_at IS NULL AND place.ended_at IS NULL
			)
			AND NOT EXISTS (
				SELECT FROM team_managers place
				WHERE place.id = notices.team_manager_id AND notices.kind = 'asked to manage'
					AND place.started_at IS NULL AND place.ended_at IS NULL
			)
			AND (
  ("notices"."opening_id" is null or exists (
    select from "openings" where "openings"."id" = "notices"."opening_id" and "openings"."ended_at" is null
  ))
  and ("notices"."talk_id" is null or exists (
    select from "talks" where "talks"."id" = "notices"."talk_id"
      and ("talks"."subject_id" = "notices"."person_id" or "talks"."sight_ended_at" is null)
  ))
  and ("notices"."summary_id" is null or exists (
    select from "summaries"
    join "team_memberships" on "team_memberships"."team_id" = "summaries"."team_id"
    where "summaries"."id" = "notices"."summary_id"
      and "team_memberships"."person_id" = "notices"."person_id"
      and "team_memberships"."ended_at" is null and "team_memberships"."started_at" <= "summaries"."made_at"
  ))
  and ("notices"."kind" not in ('page to agree to', 'page agreed on') or exists (
    select from "promotion_cases"
    join "check_ins" on "check_ins"."id" = "promotion_cases"."check_in_id"
    where "promotion_cases"."check_in_id" = "notices"."check_in_id"
      and ("check_ins"."subject_id" = "notices"."person_id" and "promotion_cases"."rater_agreed_at" is not null
        or "check_ins"."rater_id" = "notices"."person_id" and "promotion_cases"."subject_agreed_at" is not null
          and (
  "check_ins"."sight_ended_at" is null
  and ("check_ins"."kind" <> 'peer' or "check_ins"."revealed_at" > now() - make_interval(days => 30::int))
))
  ))
)
	);
	managed := array(
		SELECT team_id FROM team_managers
		WHERE person_id = member AND organization_id = workplace AND started_at IS NOT NULL AND ended_at IS NULL
	);
	to_accept := (
		SELECT count(*) FROM team_managers
		WHERE person_id = member AND organization_id = workplace AND started_at IS NULL AND ended_at IS NULL
	);
	IF managed <> '{}' THEN
		first_managed := (SELECT id FROM teams WHERE id = any(managed) ORDER BY name, id LIMIT 1);
		-- Who came by the join link of a team that they manage.
		arrived := (
			SELECT count(*) FROM team_memberships
			WHERE team_id = any(managed) AND waits_for = 'manager' AND ended_at IS NULL
		);
	END IF;

	RETURN person || jsonb_build_object(
		'organizations', organizations,
		'waiting', cardinality(to_view) + cardinality(to_confirm),
		'unread', unread,
		'managedTeam', first_managed,
		'hasTeam', managed <> '{}' OR to_accept > 0
			OR EXISTS (SELECT FROM team_memberships WHERE person_id = member AND ended_at IS NULL),
		'hasMentees', EXISTS (SELECT FROM mentorships WHERE mentor_id = member AND ended_at IS NULL),
		'teamsWaiting', to_accept + arrived + (
			SELECT count(*) FROM team_memberships
			WHERE person_id = member AND organization_id = workplace AND waits_for = 'person' AND ended_at IS NULL
		)
	);
END
$$;
