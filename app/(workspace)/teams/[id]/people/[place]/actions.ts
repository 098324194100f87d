"use server";

import { after } from "next/server";
import { z } from "zod";
import { requestDates } from "@/app/_request/dates";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { runSoon } from "@/app/_server/jobs";
import { discardWaiting as discard } from "@/db/queries/own-waiting";
import {
  nameRater as name,
  promoteMember as promote,
  setAway as sayAway,
} from "@/db/queries/team-members";
import { calendarDay } from "@/lib/forms/day";
import { limitReached } from "@/lib/limits";

const place = z.strictObject({ teamId: z.uuid(), id: z.uuid() });
const gone = {
  message: "They’re no longer in the team, or you don’t manage it anymore. Nothing was changed.",
};

const noneWait = {
  message: "There are no ratings left to delete, or you don’t manage this team anymore.",
};

export const nameRater = formAction(
  place.extend({ raterId: z.union([z.literal(""), z.uuid()]) }),
  async (viewer, { raterId, ...which }) => {
    const outcome = await name(viewer, { ...which, raterId: raterId || null });

    if (outcome === "not found") return gone;
    if (outcome === "no manager") {
      return { errors: { raterId: ["They don’t manage this team anymore. Choose someone else."] } };
    }

    refreshAndRedirect(`/teams/${which.teamId}/people?notice=saved`);
  },
);

export const setAway = formAction(
  place.extend({ awayUntil: z.union([z.literal(""), calendarDay]) }),
  async (viewer, { awayUntil, ...which }) => {
    if (awayUntil && awayUntil < (await requestDates(viewer)).calendarDay(new Date())) {
      return { errors: { awayUntil: ["This day is past. Leave it empty if they’re back."] } };
    }
    if ((await sayAway(viewer, { ...which, awayUntil: awayUntil || null })) === "not found") {
      return gone;
    }

    refreshAndRedirect(`/teams/${which.teamId}/people?notice=saved`);
  },
);

export const promoteMember = formAction(place, async (viewer, which) => {
  const outcome = await promote(viewer, which);

  if (outcome === "not found") return gone;
  if (outcome === "full") return { message: limitReached.teamManagers };

  after(() => runSoon("deliver"));
  refreshAndRedirect(`/teams/${which.teamId}/people?notice=asked`);
});

export const discardWaiting = formAction(place, async (viewer, { teamId, id }) => {
  if ((await discard(viewer, { teamId, placeId: id })) === "not found") return noneWait;

  refreshAndRedirect(`/teams/${teamId}/people/${id}`);
});
