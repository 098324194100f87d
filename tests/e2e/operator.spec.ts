import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { typeCommand } from "@/tests/support/type-command";
import { startedFolder } from "./support/data-folders";
import { newAddress, read, saveAnswer, signUp, startAssessment } from "./support/hostile-client";
import { startLeadpath } from "./support/leadpath";

test("the operator's commands reach a running server beside its requests, and no one else can", async () => {
  const folder = startedFolder("empty");
  const settings = { DATA_DIR: folder, DEMO: "off" };
  let leadpath = await startLeadpath(settings);
  const socket = path.join(folder, "commands/socket");
  const address = newAddress();
  const [person, colleague] = [
    await signUp({ url: leadpath.url }, "Aurora Marker", address),
    await signUp({ url: leadpath.url }, "Boreas Marker"),
  ];
  const type = (...args: string[]) => typeCommand(args, settings);

  try {
    expect([statSync(path.dirname(socket)).mode & 0o777, statSync(socket).mode & 0o777]).toEqual([
      0o700, 0o600,
    ]);
    const [list, assessmentId] = await Promise.all([
      type("people", "list", "--json"),
      startAssessment(colleague),
    ]);
    expect(list).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(list.out).people).toHaveLength(2);

    const [disabled, saved] = await Promise.all([
      type("people", "disable", address),
      saveAnswer(colleague, assessmentId, { note: "typed meanwhile" }),
    ]);
    expect(disabled.out).toBe(`Disabled ${address}.\n`);
    expect(saved.text).toContain('"saved"');
    expect((await read(person, "/assessments")).status).toBe(303);
    expect((await read(colleague, "/assessments")).status).toBe(200);

    // What's for the socket is nothing on the network.
    const byNetwork = await fetch(`${leadpath.url}/commands/people.list`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ limit: 1 }),
    });
    expect(byNetwork.ok).toBe(false);
    expect(await byNetwork.text()).not.toContain("Aurora");

    const doctor = await type("doctor", "--json");
    expect(JSON.parse(doctor.out).checks).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          check: "proxy",
          says: "No proxy says where requests come from, and none is trusted.",
        }),
        expect.objectContaining({ check: "secrets.auth-secret", outcome: "ok" }),
        expect.objectContaining({
          check: "database.holder",
          says: expect.stringContaining(`process ${leadpath.pid}`),
        }),
      ]),
    );

    await leadpath.stop("SIGKILL");
    expect(existsSync(socket)).toBe(true);
    leadpath = await startLeadpath(settings);
    expect((await type("people", "enable", address)).out).toBe(`Enabled ${address}.\n`);

    expect(await leadpath.stop()).toBe(0);
    expect(readdirSync(folder)).not.toContain("commands");
  } finally {
    await leadpath.stop("SIGKILL");
    rmSync(folder, { recursive: true });
  }
});
