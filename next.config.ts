import type { NextConfig } from "next";

export default {
  output: "standalone",
  typedRoutes: true,
  reactCompiler: true,
  poweredByHeader: false,
  images: { unoptimized: true },
} satisfies NextConfig;
