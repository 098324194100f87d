import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const page = z.object({ page: z.string().max(500), regex: z.string().max(2000) });
const pages = z.array(page).max(5_000);
const manifest = z.object({ staticRoutes: pages, dynamicRoutes: pages });

type Route = { page: string; pattern: RegExp };

let known: { fixed: Map<string, string>; patterned: Route[] } | undefined;

/**
 * The template of the route that a path leads to, such as `/reports/[id]`: what's in its place stays out, as it may be a
 * token. Files of the build are `static`, and whatever leads nowhere is `none`.
 */
export function routeOf(url: string) {
  const [asked = ""] = url.split("?", 1);
  if (asked.startsWith("/_next/")) return "static";

  known ??= readRoutes();
  const found =
    known.fixed.get(asked) ?? known.patterned.find(({ pattern }) => pattern.test(asked))?.page;

  return found ?? "none";
}

/** The build's own list of routes, in the order in which they're tried; none where there is no build. */
function readRoutes(file = path.join(process.cwd(), ".next/routes-manifest.json")) {
  const read = manifest.safeParse(parsed(file));
  const { staticRoutes = [], dynamicRoutes = [] } = read.data ?? {};

  return {
    fixed: new Map(staticRoutes.map((route) => [route.page, route.page])),
    patterned: dynamicRoutes.map((route) => ({ ...route, pattern: new RegExp(route.regex) })),
  };
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
