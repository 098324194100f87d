import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { cookie } from "./cookie";

export const themes = ["light", "dark", "system"] as const;

const theme = z.enum(themes).catch("system");
const { name, options } = cookie("theme");
const aYear = 365 * 24 * 3600;

/** The theme that this browser asked for, in its cookie. */
export async function requestTheme() {
  return theme.parse((await cookies()).get(name)?.value);
}

/** Keeps a theme in this browser. */
export async function keepTheme(chosen: (typeof themes)[number]) {
  (await cookies()).set(name, chosen, { ...options, maxAge: aYear });
}
