"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import {
  openEvidence,
  openScopesOf,
  shutScope as shut,
  shutPiece as shutOne,
} from "@/db/queries/mentorship-scopes";
import { pieceInput, piecesInput, scopeInput, scopesInput } from "@/lib/mentorships/scope-input";
import { scopeRefusals } from "@/lib/mentorships/scope-words";

/** Opens what a mentee had chosen before, or one scope of theirs; before it has begun, chooses it. */
export const openScopes = formAction(scopesInput, async (viewer, asked) => {
  const outcome = await openScopesOf(viewer, asked);

  if (outcome !== "opened" && outcome !== "chosen") return { message: scopeRefusals[outcome] };

  refreshAndRedirect(`/mentors/${asked.id}/scopes?notice=${outcome}`);
});

export const shutScope = formAction(scopeInput, async (viewer, asked) => {
  const outcome = await shut(viewer, asked);

  if (outcome === "not found") return { message: scopeRefusals["shut already"] };

  refreshAndRedirect(`/mentors/${asked.id}/scopes?notice=shut`);
});

export const openPieces = formAction(piecesInput, async (viewer, { id, pieces, secrets, back }) => {
  if (secrets === "some") return { errors: { secrets: [scopeRefusals.some] } };

  const outcome = await openEvidence(viewer, { id, pieces, holdsNoSecrets: secrets === "none" });

  if (outcome === "secrets") return { errors: { secrets: [scopeRefusals.secrets] } };
  if (outcome !== "opened") return { message: scopeRefusals[outcome] };

  refreshAndRedirect(
    back ? `/evidence/${pieces[0]}?notice=opened` : `/mentors/${id}/scopes/evidence?notice=opened`,
  );
});

export const shutPiece = formAction(pieceInput, async (viewer, { back, ...asked }) => {
  const outcome = await shutOne(viewer, asked);

  if (outcome === "not found") return { message: scopeRefusals["shut already"] };

  refreshAndRedirect(
    back
      ? `/evidence/${asked.pieceId}?notice=shut`
      : `/mentors/${asked.id}/scopes/evidence?notice=shut`,
  );
});
