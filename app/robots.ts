import type { MetadataRoute } from "next";
import { env } from "@/app/_server/env";

// The address is a setting of the server that runs, not of the build.
export const dynamic = "force-dynamic";

/**
 * Leaves to search engines what tells of the product, and keeps from them what is for a person or works once. What is
 * opened by a link is not named: its pages say themselves that no one may list them, and must be read for that.
 */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: [
        "/account",
        "/address-links/",
        "/api/",
        "/assessments",
        "/attestations",
        "/check-ins",
        "/evidence",
        "/inbox",
        "/invitations/",
        "/mail-choices/",
        "/membership-end",
        "/mentees",
        "/mentors",
        "/organization",
        "/password-links",
        "/path",
        "/reports",
        "/set-up",
        "/shares",
        "/sign-in",
        "/sign-up/confirmation",
        "/talks",
        "/teams",
        "/unavailable",
        "/views/confirmation",
      ],
    },
    sitemap: `${env.APP_URL}/sitemap.xml`,
  };
}
