import { z } from "zod";

/** The secret part of a one-time link as it stands in a URL: 256 bits, base64url, 43 characters. */
export const linkToken = z
  .string()
  .length(43)
  .regex(/^[\w-]+$/);
