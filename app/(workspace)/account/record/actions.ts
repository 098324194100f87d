"use server";

import { z } from "zod";
import { requestDates } from "@/app/_request/dates";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { organizationChanged } from "@/app/_request/form-refusals";
import { packed, unpacked } from "@/app/_request/packed";
import { bringRecord, previewRecord } from "@/db/queries/record-bringing";
import type { FormState } from "@/lib/forms/form-state";
import { limits } from "@/lib/limits";
import { isEmptyRecord } from "@/lib/record/document";
import { readRecord, recordTooLarge } from "@/lib/record/read";
import { previewRows, recordFullText } from "@/lib/record/words";

/** What reading a record's file answers: what would come of it, and the record itself, which travels on in the form. */
export type RecordState = FormState & {
  preview?: { rows: { id: string; name: string; value: string }[]; record?: string };
};

const organizationId = z.uuid();
const recordForm = z.discriminatedUnion("intent", [
  z.strictObject({ organizationId, intent: z.literal("read"), file: z.file("Choose a file.") }),
  z.strictObject({
    organizationId,
    intent: z.literal("add"),
    record: z.string().max(limits.recordBytes),
  }),
]);

/** Reads a record from a file and says what would come of it, then adds it: one form, which the record travels in. */
export const bringAlong = formAction(recordForm, async (viewer, input): Promise<RecordState> => {
  if (input.organizationId !== viewer.organizationId) return { values: {}, ...organizationChanged };
  if (input.intent === "read" && input.file.size === 0) {
    return { errors: { file: ["Choose a file."] } };
  }

  const text = await textOf(input);
  if (text === undefined) return { values: {}, errors: { file: [recordTooLarge] } };

  const { record, problem } = readRecord(text, new Date());
  if (!record) return { values: {}, errors: { file: [problem] } };

  if (input.intent === "add") {
    const brought = await bringRecord(viewer, record);
    if (brought === "not found") return { values: {}, ...organizationChanged };
    if ("full" in brought) return { values: {}, message: recordFullText(brought.full) };

    refreshAndRedirect("/account/record?notice=brought");
  }

  const { full, ...found } = await previewRecord(viewer, record);
  const rows = previewRows(record, found, await requestDates(viewer));

  return {
    values: {},
    preview: { rows, ...(!full && !isEmptyRecord(found.added) && { record: packed(text) }) },
    ...(full && { message: recordFullText(full) }),
  };
});

/** What the file or the form has; nothing where a file is too large. */
async function textOf(input: z.output<typeof recordForm>) {
  if (input.intent === "add") return unpacked(input.record) ?? "";

  return input.file.size <= limits.recordBytes ? input.file.text() : undefined;
}
