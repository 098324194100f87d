import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { asSystem } from "@/db/client";
import { findSelf } from "@/db/queries/people";
import { openRound } from "@/db/queries/rounds";
import { promoteMember } from "@/db/queries/team-members";
import { acceptPlace, placeInTeam } from "@/db/queries/team-places";
import { findManagedTeam, foundTeam } from "@/db/queries/teams";
import { checkIns } from "@/db/schema/check-ins";
import type { Viewer } from "@/lib/access/viewer";
import { dayOf } from "@/lib/forms/day";
import type { RoundAsk } from "@/lib/teams/round";
import type { TeamRole } from "@/lib/teams/team";
import { addDays } from "@/lib/text/dates";

/** A team that a manager founded, with members who accepted; answers its id. */
export async function aTeam(manager: Viewer, members: readonly Viewer[] = [], name = "Growth") {
  const id = crypto.randomUUID();
  expect(await foundTeam(manager, { id, name })).toBe("founded");
  for (const member of members) await join(manager, id, member);

  return id;
}

/** Places someone in a team and lets them accept. */
export async function join(
  manager: Viewer,
  teamId: string,
  person: Viewer,
  role: TeamRole = "member",
) {
  await place(manager, teamId, person, role);
  expect(await acceptPlace(person, teamId)).toBe("accepted");
}

/** Places someone in a team who hasn't accepted. */
export async function place(
  manager: Viewer,
  teamId: string,
  person: Viewer,
  role: TeamRole = "member",
) {
  const email = (await findSelf(person)).email ?? "";
  expect(await placeInTeam(manager, { teamId, email, role })).toBe("placed");
}

/** Lets a member of a team manage it from now on. */
export async function promote(manager: Viewer, teamId: string, member: Viewer) {
  const id = await placeOf(manager, teamId, member);
  expect(await promoteMember(manager, { teamId, id })).toBe("asked");
  expect(await acceptPlace(member, teamId)).toBe("accepted");
}

/** The id of someone's place in a team, as its manager reads it. */
export async function placeOf(manager: Viewer, teamId: string, member: Viewer) {
  const team = await findManagedTeam(manager, teamId);

  return team?.members.find(({ personId }) => personId === member.id)?.id ?? "";
}

/** What a form sends that opens a round. */
export function aRoundOf(teamId: string, change: Partial<RoundAsk> = {}): RoundAsk {
  return {
    id: crypto.randomUUID(),
    teamId,
    purpose: "development",
    reason: "Our talks in December start from here.",
    dueOn: addDays(dayOf(new Date()), 14),
    ...change,
  };
}

/** A round that a manager opened with everyone in their team; answers its id and its check-ins, by the subject's id. */
export async function aRound(
  manager: Viewer,
  teamId: string,
  change: Partial<RoundAsk> = {},
  now?: Date,
) {
  const ask = aRoundOf(teamId, change);
  expect(await openRound(manager, ask, now)).toEqual({ leftOut: [] });
  const opened = await asSystem("test", (tx) =>
    tx
      .select({
        id: checkIns.id,
        subjectId: checkIns.subjectId,
        draftId: checkIns.raterAssessmentId,
      })
      .from(checkIns)
      .where(eq(checkIns.roundId, ask.id)),
  );

  return {
    id: ask.id,
    checkIns: new Map(
      opened.map(({ id, subjectId, draftId }) => [subjectId, { id, draftId: draftId ?? "" }]),
    ),
  };
}
