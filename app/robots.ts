import type { MetadataRoute } from "next";
import { env } from "@/app/_server/env";

// The address is a setting of the server that runs, not of the build.
export const dynamic = "force-dynamic";

/** Leaves to search engines what tells of the product, and keeps from them what is for a person or works once. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: [
        "/account",
        "/api/",
        "/assessments",
        "/evidence",
        "/invitations/",
        "/organization",
        "/password-links",
        "/path",
        "/reports",
        "/shared/",
        "/sign-in",
      ],
    },
    sitemap: `${env.APP_URL}/sitemap.xml`,
  };
}
