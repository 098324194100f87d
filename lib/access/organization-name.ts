import { z } from "zod";

/** An organization's name: 1 to 120 characters on one line, without the blanks around it, something of it to be seen. */
export const organizationName = z
  .string()
  .trim()
  .min(1, "Enter a name.")
  .max(120, "Use at most 120 characters.")
  .regex(/^\P{Cc}*$/u, "Use one line, without control characters.")
  .regex(/[^\p{C}\p{Z}]/u, "Enter a name that can be seen.");
