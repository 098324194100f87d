import { z } from "zod";
import { singleLineText } from "@/lib/forms/text";
import { needsReport, shareScopes } from "./share";

/** For how many days a share link may work. */
const shareLifetimes = ["7", "30", "90"] as const;

const ticked = z.literal("on");
const nothingChosen = "Choose at least one thing for the link to show.";

const tooLong = "Use at most 256 characters.";

/** A share link's password as typed, 8 to 256 characters; empty for none. */
const sharePassword = z
  .string()
  .max(512, tooLong)
  .refine((typed) => typed === "" || [...typed].length >= 8, "Use at least 8 characters, or none.")
  .refine((typed) => [...typed].length <= 256, tooLong)
  .transform((typed) => typed || null);

/**
 * A new share link. Its id is the form's, so sending it twice creates one. The report already includes the skills, so
 * with it they are no scope of their own. Without either, no report is kept. `days` is how long it works.
 */
export const newShareInput = z
  .strictObject({
    id: z.uuid(),
    label: singleLineText(100, "Say who it’s for."),
    scopes: z
      .partialRecord(z.enum(shareScopes), ticked, nothingChosen)
      .refine((chosen) => Object.keys(chosen).length > 0, nothingChosen),
    reportId: z.uuid().optional(),
    days: z.enum(shareLifetimes, "Say how long it works."),
    password: sharePassword,
  })
  .transform(({ scopes: chosen, reportId, days, ...rest }) => {
    const scopes = shareScopes.filter(
      (scope) => scope in chosen && !(scope === "skills" && "report" in chosen),
    );

    return {
      ...rest,
      scopes,
      reportId: needsReport(scopes) ? (reportId ?? null) : null,
      days: Number(days),
    };
  })
  .refine(({ scopes, reportId }) => !needsReport(scopes) || reportId !== null, {
    path: ["reportId"],
    error: "Choose a report.",
  });

export const shareIdInput = z.strictObject({ id: z.uuid() });
