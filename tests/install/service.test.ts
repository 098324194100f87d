import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findSystemProgram } from "@/tools/system-programs.mjs";

const unit = readFileSync("docs/install/leadpath.service", "utf8");

test("systemd can read the unit and has nothing to say of it", () => {
  expect(analyzed("verify")).toBe("");
});

test("systemd counts it among the services that are exposed least", () => {
  const [, exposure] = /Overall exposure level for \S+: ([\d.]+)/.exec(analyzed("security")) ?? [];

  expect(Number(exposure)).toBeLessThan(2);
});

test("it serves a build as an account of its own, which can write to its data alone", () => {
  const directives = unit.split("\n").filter((line) => /^\w+=/.test(line));

  expect(directives).toEqual(
    expect.arrayContaining([
      "User=leadpath",
      "ExecStart=/usr/bin/node tools/run.mjs",
      "Environment=DATA_DIR=/var/lib/leadpath",
      "StateDirectory=leadpath",
      "StateDirectoryMode=0700",
      "ProtectSystem=strict",
      "PrivateTmp=yes",
      "UMask=0077",
      "NoNewPrivileges=yes",
      "CapabilityBoundingSet=",
    ]),
  );
  expect(
    directives.filter((line) => /^(ReadWritePaths|MemoryDenyWriteExecute)=/.test(line)),
  ).toEqual([]);
});

test("the service of the nightly backup has the data, the settings, and the account of the server's", () => {
  const [, backup = ""] =
    /```ini\n(\[Service\]\n[\s\S]*?)```/.exec(readFileSync("docs/back-up.md", "utf8")) ?? [];
  const shared = (text: string) =>
    text
      .split("\n")
      .filter((line) => /^(User|WorkingDirectory|Environment|EnvironmentFile)=/.test(line));

  expect(shared(backup)).toEqual(shared(unit));
  expect(shared(backup)).toHaveLength(4);
});

/** What systemd-analyze says of the unit, under the name that it gets. */
function analyzed(command: "verify" | "security") {
  const folder = mkdtempSync(path.join(tmpdir(), "leadpath-service-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "leadpath.service");
  // Where Node is on this machine is no matter of the unit's.
  writeFileSync(file, unit.replace("/usr/bin/node", process.execPath));

  const args = command === "security" ? ["security", "--offline=yes", file] : ["verify", file];

  return execFileSync(
    "sh",
    ["-c", 'exec "$@" 2>&1', "sh", findSystemProgram("systemd-analyze") ?? "", ...args],
    {
      encoding: "utf8",
    },
  );
}
