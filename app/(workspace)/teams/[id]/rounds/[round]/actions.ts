"use server";

import { after } from "next/server";
import { requestDates } from "@/app/_request/dates";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { runSoon } from "@/app/_server/jobs";
import { extendRound, findRound, openLate as open } from "@/db/queries/rounds";
import { notLaterText, tooFarOff } from "@/lib/check-ins/check-in";
import type { FormState } from "@/lib/forms/form-state";
import { lateDue } from "@/lib/teams/round";
import { extensionInput, lateInput } from "@/lib/teams/round-input";
import { inTheWayText, noTeam, roundClosed } from "@/lib/teams/round-words";

export const openLate = formAction(
  lateInput,
  async (viewer, { id, teamId, membershipId }) => {
    const { calendarDay, zone } = await requestDates(viewer);
    const round = await findRound(viewer, id);
    if (!round) return noTeam;

    const dueOn = lateDue(round.dueOn, calendarDay(new Date()));
    const outcome = await open(viewer, { id, membershipId, dueOn, zone });

    if (outcome === "not found") return noTeam;
    if (outcome === "closed") return roundClosed;
    if (outcome !== "opened") return { message: inTheWayText(outcome) };

    after(() => runSoon("deliver"));
    refreshAndRedirect(`/teams/${teamId}/rounds/${id}`);
  },
  { whenSignedOut: "redirect" },
);

export const extend = formAction(
  extensionInput,
  async (viewer, { id, teamId, dueOn }): Promise<FormState> => {
    const { calendarDay, zone } = await requestDates(viewer);
    const tooFar = tooFarOff(dueOn, calendarDay(new Date()));
    if (tooFar) return { errors: { dueOn: [tooFar] } };

    const outcome = await extendRound(viewer, { id, dueOn, zone });

    if (outcome === "not found") return noTeam;
    if (outcome === "closed") return roundClosed;
    if (outcome === "not later") return { errors: { dueOn: [notLaterText] } };

    refreshAndRedirect(`/teams/${teamId}/rounds/${id}`);
  },
);
