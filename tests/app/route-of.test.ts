import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { routeOf } from "@/app/_server/route-of";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "leadpath-routes-"));
  mkdirSync(path.join(folder, ".next"));
  const routes = {
    staticRoutes: [
      { page: "/", regex: "^/(?:/)?$" },
      { page: "/sign-in", regex: "^/sign\\-in(?:/)?$" },
    ],
    dynamicRoutes: [
      { page: "/shared/[token]", regex: "^/shared/([^/]+?)(?:/)?$" },
      { page: "/api/auth/[...nextauth]", regex: "^/api/auth/(.+?)(?:/)?$" },
    ],
  };
  writeFileSync(path.join(folder, ".next/routes-manifest.json"), JSON.stringify(routes));
  vi.spyOn(process, "cwd").mockReturnValue(folder);
});

afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test.each([
  ["/", "/"],
  ["/sign-in?next=%2Fjoins%2Fsecret", "/sign-in"],
  ["/shared/secret?_rsc=1", "/shared/[token]"],
  ["/api/auth/callback/open-id?code=secret", "/api/auth/[...nextauth]"],
  ["/_next/static/chunks/a.js", "static"],
  ["/nowhere/secret", "none"],
  ["/shared/secret/more", "none"],
  ["/%E0%A4%A", "none"],
])("%s is told as %s", (url, route) => {
  expect(routeOf(url)).toBe(route);
});
