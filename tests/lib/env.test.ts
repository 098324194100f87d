import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { fileSetting, Refusal, readEnv, settings } from "@/lib/env";

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
    ["DATABASE_URL", "postgres://db:many/leadpath"],
    ["AUTH_SECRET", "short"],
    ["TRUST_PROXY", "yes"],
    ["SMTP_URL", "https://mail.example"],
    ["OIDC_ISSUER", "not an address"],
    ["LOG_LEVEL", "loud"],
    ["SIGN_UP", "closed"],
    ["DEMO_SIGN_IN", "yes"],
    ["METRICS_TOKEN", "short"],
    ["SLOW_STATEMENT_MS", "0"],
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "localhost:4318"],
    ["OTEL_EXPORTER_OTLP_HEADERS", "authorization: Bearer word"],
    ["OTEL_EXPORTER_OTLP_HEADERS", "one=1,,other=2"],
    ["OTEL_EXPORTER_OTLP_HEADERS", "authorization=%"],
    ["OTEL_TRACES_SAMPLER_ARG", "1.5"],
    ["OTEL_TRACES_SAMPLER_ARG", "half"],
  ])("refuses %s=%s in one line that names it", (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^${name} .+`));
    expect(() => readEnv({ [name]: value })).not.toThrow(/\n/);
  });
});

test("headers for a collector are read as OpenTelemetry writes them", () => {
  const given = "authorization=Bearer%20a%2Cb==, x-tenant=pm";

  expect(readEnv({ OTEL_EXPORTER_OTLP_HEADERS: given }).OTEL_EXPORTER_OTLP_HEADERS).toEqual({
    authorization: "Bearer a,b==",
    "x-tenant": "pm",
  });
});

describe("an address with a password", () => {
  const around = {
    DATABASE_URL: ["postgres://ada:", "@db:5432/leadpath?sslmode=require"],
    MIGRATE_DATABASE_URL: ["postgresql://owner:", "@db/leadpath"],
    SMTP_URL: ["smtps://ada:", "@mail.example"],
  } as const;
  const names = Object.keys(around) as (keyof typeof around)[];
  const addressOf = (name: keyof typeof around, password: string) => around[name].join(password);

  test.each(
    names.flatMap((name) =>
      ["s3#cret", "s3/cret", "s3?cret", "3#cret", "3/cret", "s@3/cret", "s3%cret", "%ffs3cret"].map(
        (password) => [name, password] as const,
      ),
    ),
  )("in %s, which %s makes unreadable, is refused in a line without it", (name, password) => {
    const address = addressOf(name, password);
    const why =
      "cannot be read as an address: percent-encode characters such as #, /, ?, and % in its password. See docs/configure.md.";

    expect(refusalOf({ [name]: address })).toBe(`${name} ${why}`);
    expect(refusalOf({ [fileSetting(name)]: aFile(address) })).toBe(
      `${name}, from ${fileSetting(name)}, ${why}`,
    );
  });

  test.each(names)("in %s has whatever is percent-encoded, and most as it is", (name) => {
    for (const password of [encodeURIComponent("#/?%@: "), "a@b:c!$&'*+;=~é", "a,b", ""]) {
      const address = addressOf(name, password);

      expect(readEnv({ [name]: address })[name]).toBe(address);
    }
  });

  test("may name several hosts of PostgreSQL, and then has no comma behind a bare @", () => {
    const DATABASE_URL = "postgres://ada:a,b@one:5432,two:5432/leadpath";

    expect(readEnv({ DATABASE_URL })).toMatchObject({ DATABASE_URL });
    for (const ambiguous of ["postgres://ada:a@b,c@one/leadpath", "postgres://ada:a@b@one,two/db"])
      expect(refusalOf({ DATABASE_URL: ambiguous })).toMatch(/^DATABASE_URL cannot be read/);
  });
});

describe("a secret from a file", () => {
  const secrets = settings.flatMap(({ name, isSecret }) => (isSecret ? [name] : []));
  const valid: Record<string, string> = {
    DATABASE_URL: "postgres://ada:word@db/leadpath",
    MIGRATE_DATABASE_URL: "postgres://owner:word@db/leadpath",
    AUTH_SECRET: "s".repeat(43),
    METRICS_TOKEN: "m".repeat(43),
    OTEL_EXPORTER_OTLP_HEADERS: "authorization=word",
    SMTP_URL: "smtps://ada:word@mail.example",
  };
  const example = (name: string) => valid[name] ?? "word";

  test("may be each whose value is one", () => {
    expect(secrets).toEqual(expect.arrayContaining([...Object.keys(valid), "OIDC_CLIENT_SECRET"]));
    expect(settings.filter(({ name }) => /SECRET|KEY|TOKEN|PASSWORD|HEADERS/.test(name))).toEqual(
      settings.filter(({ name, isSecret }) => isSecret && !name.endsWith("_URL")),
    );
  });

  test.each(secrets)("is read for %s, without the line's end", (name) => {
    const file = aFile(`${example(name)}\r\n`);

    expect(readEnv({ [fileSetting(name)]: file })).toEqual(readEnv({ [name]: example(name) }));
  });

  test.each(secrets)("is refused beside %s itself", (name) => {
    const both = { [name]: example(name), [fileSetting(name)]: aFile(example(name)) };

    expect(() => readEnv(both)).toThrow(
      `${name} and ${name}_FILE are both set. Keep one of the two.`,
    );
  });

  test.each(secrets)("is refused for %s where it is missing, a folder, or empty", (name) => {
    const from = (file: string) => () => readEnv({ [fileSetting(name)]: file });
    const missing = path.join(tmpdir(), "leadpath-no-such-file");
    const words = `${name}_FILE names a file that cannot be read`;

    expect(from(missing)).toThrow(`${words} (ENOENT): ${missing}. Let this account read it.`);
    expect(from(tmpdir())).toThrow(`${words} (EISDIR)`);
    expect(from(aFile("\n"))).toThrow(`${name}_FILE names an empty file: `);
  });

  test("is named by its whole path, since a server works in its own folder", () => {
    expect(() => readEnv({ AUTH_SECRET_FILE: "secret" })).toThrow(
      /^AUTH_SECRET_FILE must be a whole path/,
    );
  });

  test("is refused in one line that tells where it came from, and not what it is", () => {
    const wrong = () => readEnv({ DATABASE_URL_FILE: aFile("mysql://ada:word@db/leadpath") });

    expect(wrong).toThrow(/^DATABASE_URL, from DATABASE_URL_FILE, must begin with postgres/);
    expect(wrong).not.toThrow(/word|\n/);
  });

  test("counts as absent without a name, and turns the demo off with one", () => {
    expect(readEnv({ DATABASE_URL_FILE: "" })).toEqual(readEnv({}));
    expect(readEnv({ DATABASE_URL_FILE: aFile(example("DATABASE_URL")) }).DEMO).toBe("off");
  });
});

function refusalOf(given: Record<string, string>) {
  try {
    readEnv(given);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

function aFile(text: string) {
  const folder = mkdtempSync(path.join(tmpdir(), "leadpath-secret-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "secret");
  writeFileSync(file, text);

  return file;
}
