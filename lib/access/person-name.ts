import { z } from "zod";

/** A person's name as they write it: 1 to 100 characters, without the blanks around it, on one line. */
export const personName = z
  .string()
  .trim()
  .min(1, "Enter your name.")
  .max(100, "Use at most 100 characters.")
  .regex(/^\P{Cc}*$/u, "Use one line, without control characters.");
