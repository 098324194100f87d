import { open } from "node:fs/promises";
import { expect, test, vi } from "vitest";
import { runCommand } from "@/app/_server/commands/run-command";
import { readEnv } from "@/lib/env";
import { aFolder } from "@/tests/support/backups";

vi.mock("node:fs/promises", { spy: true });

test("without room for its rows a backup is refused in one line, and leaves nothing", async () => {
  const DATA_DIR = aFolder();
  const real = await vi.importActual<typeof import("node:fs/promises")>("node:fs/promises");
  vi.mocked(open).mockImplementationOnce(async (...what) => {
    const file = await real.open(...what);
    const full = Object.assign(new Error("no space left on device, write"), { code: "ENOSPC" });
    vi.spyOn(file, "writeFile").mockRejectedValue(full);

    return file;
  });
  const { signal } = new AbortController();

  await expect(
    runCommand("backup", {}, { env: readEnv({ DATA_DIR }), signal }),
  ).rejects.toMatchObject({
    name: "Refusal",
    message: expect.stringContaining(`There isn’t enough room in ${DATA_DIR}`),
  });
  expect(await real.readdir(DATA_DIR)).toEqual([]);
});
