import { afterEach, expect, test, vi } from "vitest";
import { Refusal } from "@/lib/env";
import { runTool } from "@/tests/support/run-tool";
import { orOneLine } from "@/tools/commands/one-line";

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

test.each([
  [
    "a backup",
    "tools/backup.ts",
    [],
    "DATABASE_URL",
    "postgres://leadpath:s3cr#t@localhost/leadpath",
  ],
  ["the doctor", "tools/admin.ts", ["doctor"], "SMTP_URL", "smtps://leadpath:s3cr#t@mail.example"],
])(
  "%s tells an address that can’t be read by its name alone",
  async (_, tool, args, name, address) => {
    const { code, output, errors } = await runTool(tool, args, { [name]: address });

    expect(code).toBeGreaterThan(0);
    expect(output + errors).toContain(`${name} cannot be read as an address`);
    expect(output + errors).not.toMatch(/s3cr|\n +at /);
  },
);

test("of an error that no one expected, a tool tells where it comes from, and not what it was about", async () => {
  const { code, told } = await toldOf(() => void new URL("postgres://leadpath:s3cr#t@localhost"));

  expect(code).toBe(1);
  expect(told).toMatch(/^TypeError: Invalid URL\n +at /);
  expect(told).not.toContain("s3cr");
});

test("of trouble that’s expected, a tool tells its line", async () => {
  const refusal = () => {
    throw new Refusal("There’s no room: make some.");
  };

  expect(await toldOf(refusal)).toEqual({ code: 1, told: "There’s no room: make some.\n" });
});

/** What a tool whose work fails writes, and the exit code that it ends with. */
async function toldOf(work: () => void) {
  const told: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => told.push(String(text)) > 0);
  const end = vi.spyOn(process, "exit").mockImplementation(() => {
    throw new Error("It ended.");
  });

  await orOneLine(async () => work()).catch(() => {});

  return { code: end.mock.calls[0]?.[0] ?? process.exitCode, told: told.join("") };
}
