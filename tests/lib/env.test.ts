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

  test("signs no one in to the demo by a click as soon as others can get here", () => {
    expect(readEnv({}).DEMO_SIGN_IN).toBe("on");
    expect(readEnv({ HOST: "::1", APP_URL: "http://127.0.0.1:8080" }).DEMO_SIGN_IN).toBe("on");

    for (const reachable of [
      { HOST: "0.0.0.0" },
      { HOST: "192.168.0.2" },
      { APP_URL: "https://leadpath.example" },
      { TRUST_PROXY: "on" },
    ]) {
      expect(readEnv(reachable).DEMO_SIGN_IN).toBe("off");
      expect(readEnv({ ...reachable, DEMO_SIGN_IN: "on" }).DEMO_SIGN_IN).toBe("on");
    }
    expect(readEnv({ DEMO_SIGN_IN: "off" }).DEMO_SIGN_IN).toBe("off");
  });

  test("takes domains for sign-up only where an address can be proven", () => {
    const provider = {
      OIDC_ISSUER: "https://id.example",
      OIDC_CLIENT_ID: "leadpath",
      OIDC_CLIENT_SECRET: "secret",
    };
    const SIGN_UP = "Example.com";

    expect(readEnv({ SIGN_UP, SMTP_URL: "smtp://mail.example" }).SIGN_UP).toEqual(["example.com"]);
    expect(readEnv({ SIGN_UP, ...provider }).SIGN_UP).toEqual(["example.com"]);
    for (const unproven of [{}, { ...provider, OIDC_CLIENT_SECRET: "" }]) {
      expect(() => readEnv({ SIGN_UP, ...unproven })).toThrow(
        /^SIGN_UP names domains, and nothing here proves an address: .*$/,
      );
    }
    expect(readEnv({}).SIGN_UP).toBe("open");
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
    ["SIGN_UP", "closed"],
    ["DEMO_SIGN_IN", "yes"],
    ["METRICS_TOKEN", "short"],
    ["SLOW_STATEMENT_MS", "0"],
  ])("refuses %s=%s in one line that names it", (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^${name} .+`));
    expect(() => readEnv({ [name]: value })).not.toThrow(/\n/);
  });
});
