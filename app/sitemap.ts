import type { MetadataRoute } from "next";
import { env } from "@/app/_server/env";
import { skillIds } from "@/lib/framework/skills";

export const dynamic = "force-dynamic";

const pages = [
  "",
  "/framework",
  "/framework/role",
  "/framework/stages",
  "/framework/ideas",
  "/framework/example",
  "/framework/score",
  ...skillIds.map((id) => `/framework/${id}`),
  "/guide",
  "/sign-up",
];

/** Every page that tells of the product; `tests/e2e/public-pages.spec.ts` finds a forgotten one. */
export default function sitemap(): MetadataRoute.Sitemap {
  return pages.map((page) => ({ url: `${env.APP_URL}${page}` }));
}
