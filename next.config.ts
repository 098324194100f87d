import type { NextConfig } from "next";

export default {
  output: "standalone",
  typedRoutes: true,
  reactCompiler: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  agentRules: false,
  experimental: { authInterrupts: true },
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@node-rs/argon2",
    "drizzle-orm",
    "pino",
    "postgres",
    "rate-limiter-flexible",
  ],
  outputFileTracingIncludes: { "/*": ["./db/migrations/**"] },
} satisfies NextConfig;
