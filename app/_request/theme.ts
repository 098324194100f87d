import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";

export const themes = ["light", "dark", "system"] as const;

const theme = z.enum(themes).catch("system");

/** The theme that this browser asked for, in its cookie. */
export async function requestTheme() {
  return theme.parse((await cookies()).get("theme")?.value);
}
