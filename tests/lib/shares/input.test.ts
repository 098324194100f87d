import { describe, expect, test } from "vitest";
import { newShareInput } from "@/lib/shares/input";

const typed = {
  id: crypto.randomUUID(),
  label: " Grace ",
  scopes: { report: "on", path: "on" },
  reportId: crypto.randomUUID(),
  days: "30",
  password: "",
};

const read = (change: Record<string, unknown>) => newShareInput.safeParse({ ...typed, ...change });

const refused = (change: Record<string, unknown>) =>
  read(change).error?.issues.map(({ path }) => path.join("."));

test("reads whom a link is for, what it opens and how long it works", () => {
  expect(read({}).data).toEqual({
    id: typed.id,
    label: "Grace",
    scopes: ["report", "path"],
    reportId: typed.reportId,
    days: 30,
    password: null,
  });
});

describe("the scopes", () => {
  test("leave the skills out where the report has them", () => {
    expect(read({ scopes: { report: "on", skills: "on" } }).data?.scopes).toEqual(["report"]);
    expect(read({ scopes: { path: "on", skills: "on" } }).data?.scopes).toEqual(["skills", "path"]);
  });

  test("are at least one, and none that there is not", () => {
    expect(refused({ scopes: undefined })).toEqual(["scopes"]);
    expect(refused({ scopes: {} })).toEqual(["scopes"]);
    expect(refused({ scopes: { notes: "on" } })).toContain("scopes");
  });

  test("need a report, or keep none", () => {
    expect(refused({ reportId: undefined })).toEqual(["reportId"]);
    expect(refused({ scopes: { skills: "on" }, reportId: undefined })).toEqual(["reportId"]);
    expect(read({ scopes: { path: "on" } }).data?.reportId).toBeNull();
    expect(read({ scopes: { path: "on" }, reportId: undefined }).success).toBe(true);
  });
});

test("says at once all that is missing", () => {
  const { error } = read({ label: "", scopes: undefined, password: "short" });

  expect(error?.issues.map(({ message }) => message)).toEqual([
    "Say who it’s for.",
    "Choose at least one thing for the link to show.",
    "Use at least 8 characters, or none.",
  ]);
});

test("a password is as typed, 8 to 256 characters, or none", () => {
  const emoji = "🔑".repeat(8);

  expect(read({ password: " spaces " }).data?.password).toBe(" spaces ");
  expect(read({ password: emoji }).data?.password).toBe(emoji);
  expect(refused({ password: "seven 7" })).toEqual(["password"]);
  expect(refused({ password: "x".repeat(257) })).toEqual(["password"]);
});

test.each([
  { id: "7" },
  { label: " " },
  { label: "x".repeat(101) },
  { reportId: "newest" },
  { days: "365" },
  { days: undefined },
  { expiresAt: "2099-01-01" },
])("refuses %o", (change) => {
  expect(read(change).success).toBe(false);
});
