import { describe, expect, test } from "vitest";
import { readEnv } from "@/lib/env";

describe("readEnv", () => {
  test("needs nothing", () => {
    expect(readEnv({})).toMatchObject({
      PORT: 3000,
      HOST: "127.0.0.1",
      APP_URL: "http://localhost:3000",
      DATA_DIR: ".data",
      DEMO: "on",
      TRUST_PROXY: "off",
    });
  });

  test("takes an empty setting for an absent one", () => {
    expect(readEnv({ DATABASE_URL: "", PORT: "" })).toMatchObject({ PORT: 3000, DEMO: "on" });
  });

  test("has no demo on a server database unless asked", () => {
    const DATABASE_URL = "postgres://ada@db/leadpath";

    expect(readEnv({ DATABASE_URL }).DEMO).toBe("off");
    expect(readEnv({ DATABASE_URL, DEMO: "on" }).DEMO).toBe("on");
    expect(readEnv({ DEMO: "off" }).DEMO).toBe("off");
  });

  test("keeps only the origin of the address, and follows the port", () => {
    expect(readEnv({ APP_URL: "https://leadpath.example/app/" }).APP_URL).toBe(
      "https://leadpath.example",
    );
    expect(readEnv({ PORT: "8080" }).APP_URL).toBe("http://localhost:8080");
  });

  test.each([
    ["PORT", "http"],
    ["PORT", "65536"],
    ["APP_URL", "ftp://leadpath.example"],
    ["REPOSITORY_URL", "ssh://code.example/leadpath"],
    ["REPOSITORY_URL", "https://code.example/leadpath; curl"],
    ["DATABASE_URL", "mysql://db/leadpath"],
    ["AUTH_SECRET", "short"],
    ["TRUST_PROXY", "yes"],
    ["SMTP_URL", "https://mail.example"],
    ["OIDC_ISSUER", "not an address"],
    ["LOG_LEVEL", "loud"],
  ])("refuses %s=%s in one line that names it", (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^${name} .+`));
    expect(() => readEnv({ [name]: value })).not.toThrow(/\n/);
  });
});
