import { z } from "zod";
import { calendarDay } from "@/lib/forms/day";
import { multilineText, singleLineText } from "@/lib/forms/text";
import { actionStates } from "./action-state";
import { cadences } from "./cadence";
import { frameworkActions } from "./framework-actions";

/** An action by its key in the framework, or by its id when it is the person's own. */
export const actionRef = z.union([z.enum(frameworkActions.map(({ key }) => key)), z.uuid()]);

const revision = z.coerce.number().int().min(0).max(2_147_483_647);

/** What a person says about an action, and the revision that they saw (0: nothing was said). A day only when it is done. */
export const actionStateInput = z
  .strictObject({
    ref: actionRef,
    revision,
    state: z.enum(actionStates, "Choose a state."),
    doneOn: z.literal("").or(calendarDay),
    note: multilineText(2000, "Keep the note to 2000 characters."),
  })
  .transform(({ state, doneOn, ...rest }) => ({
    ...rest,
    state,
    doneOn: state === "done" && doneOn !== "" ? doneOn : null,
  }));

/** What a button in an action's row sends in its one value: words with a blank between them. */
const words = (value: unknown) => (typeof value === "string" ? value.split(" ") : value);

/** A state by one click, as "<ref> <revision> <state>"; the note stays as it is, and done means today. */
export const actionClickInput = z
  .strictObject({
    click: z.preprocess(words, z.tuple([actionRef, revision, z.enum(["doing", "done"])])),
  })
  .transform(({ click: [ref, revision, state] }) => ({ ref, revision, state }));

/** Which change to undo, as "<ref> <revision>": the one that made this revision. */
export const actionUndoInput = z
  .strictObject({ undo: z.preprocess(words, z.tuple([actionRef, revision])) })
  .transform(({ undo: [ref, revision] }) => ({ ref, revision }));

const title = singleLineText(120, "Say what you do.");
const cadence = z.enum(cadences, "Say how often.");

/** An action of the person's own. Its id is the form's, so that sending it twice adds one. */
export const ownActionInput = z.strictObject({ id: z.uuid(), title, cadence });

export type OwnActionInput = z.output<typeof ownActionInput>;

export const ownActionRemovalInput = z.strictObject({ id: z.uuid() });
