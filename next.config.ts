import type { NextConfig } from "next";

export default {
  output: "standalone",
  // Without it a lockfile in a folder above makes that folder the root, and the server is not where a start looks for it.
  outputFileTracingRoot: import.meta.dirname,
  typedRoutes: true,
  reactCompiler: true,
  poweredByHeader: false,
  // Matches everyone: a title comes with its page. Streamed after it, a tab and a screen reader can be without one for a moment.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  agentRules: false,
  // `npm test` checks the types; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  // What is kept of a body that does not say how long it is: enough for `proxy.ts` to see that it is too large.
  experimental: { proxyClientMaxBodySize: 1_200_000 },
  // Browsers ask for it where no page has told them of the icon yet, such as beside a file or between two pages.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  // They load files or native code of their own, which a bundle would lose.
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@node-rs/argon2",
    "drizzle-orm",
    "pg-boss",
    "pino",
    "postgres",
    "prom-client",
    "rate-limiter-flexible",
    "subset-font",
  ],
  outputFileTracingIncludes: {
    "/*": ["./db/migrations/**"],
    "/api/reports/*/pdf": [
      "./node_modules/geist/dist/fonts/geist-sans/Geist-{Regular,Medium,SemiBold}.ttf",
      "./node_modules/@fontsource-variable/noto-sans{,-sc,-kr}/{unicode.json,files/*-wght-normal.woff2}",
    ],
  },
} satisfies NextConfig;
