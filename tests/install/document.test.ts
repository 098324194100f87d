import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseEnv } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { readEnv } from "@/lib/env";

const text = readFileSync("docs/install.md", "utf8");
const commands = blocks("sh").flatMap((block) => block.split("\n").filter(Boolean));

/** Run right here, in a folder in the place of the machine's root, with our files beside it. */
const runHere = [
  "cp docs/install/leadpath.service /etc/systemd/system/leadpath.service",
  "install -m 0600 /dev/null /etc/leadpath.env",
  "cp .env.example .env",
  "sh docs/install/secrets.sh",
  "cp docs/install/Caddyfile /etc/caddy/Caddyfile",
  "caddy validate --config /etc/caddy/Caddyfile --adapter caddyfile",
  "cp docs/install/nginx.conf /etc/nginx/conf.d/leadpath.conf",
];

/** Run by another test, whose name stands here. */
const runElsewhere = {
  "npm run build": [
    "tests/launcher/start.test.ts",
    "a build alone starts nothing, and is then served without npm, Next, or the sources",
  ],
  "psql --no-psqlrc --file=docs/install/roles.sql postgres": [
    "tests/install/secrets.test.ts",
    "with them Leadpath runs on a PostgreSQL as compose.yaml sets it up, as a login that owns nothing",
  ],
  // With ports and paths of its own, and more than their check.
  "nginx -t": ["tests/install/proxies.test.ts", "HSTS is there once, as Leadpath says it"],
};

/** What can't be run here, and why. Nothing else may stand in the document. */
const cannotRunHere = {
  "it needs an engine for containers": [
    "docker build --tag leadpath:local .",
    "docker run --detach --name leadpath --init --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges:true --volume leadpath:/data --publish 127.0.0.1:3000:3000 --env DEMO=off leadpath:local",
    "docker logs leadpath",
    "docker compose up --detach --build --wait",
    "docker compose logs app",
    "docker compose --profile mail up --detach --wait",
    // The command within it is run by tests/e2e/installed.spec.ts.
    "docker compose exec app node tools/command.mjs",
    // That one by tests/db/back-up-document.embedded.test.ts.
    "docker compose exec app node tools/command.mjs backup --to /data/today.backup",
    "docker compose cp app:/data/today.backup .",
    "docker compose exec app rm /data/today.backup",
  ],
  "it needs a running systemd": [
    "systemctl daemon-reload",
    "systemctl enable --now leadpath",
    "systemctl stop leadpath",
    "systemctl start leadpath",
    "systemctl reload caddy",
    "systemctl reload nginx",
    "journalctl --unit leadpath",
    "systemd-run --quiet --pipe --wait --collect --uid=leadpath --working-directory=/opt/leadpath --property=EnvironmentFile=/etc/leadpath.env --setenv=DATA_DIR=/var/lib/leadpath /usr/bin/node tools/command.mjs",
  ],
  "it would change this machine": [
    "useradd --system --home-dir /var/lib/leadpath --shell /usr/sbin/nologin leadpath",
    "cd /opt/leadpath",
  ],
};

test("every command of the document is run by a test, or named as one that can't be run here", () => {
  const known = [...runHere, ...Object.keys(runElsewhere), ...Object.values(cannotRunHere).flat()];

  expect(commands).not.toEqual([]);
  expect([...new Set(commands)].sort()).toEqual(known.sort());
});

test.each(Object.entries(runElsewhere))("%s is run by a test that is there", (_, [file, name]) => {
  expect(readFileSync(file ?? "", "utf8")).toContain(`test("${name}"`);
});

describe("in a folder in the place of the root", () => {
  test("the commands that can be run here do what the document says", () => {
    const root = rootFolder();
    for (const command of commands.filter((each) => runHere.includes(each))) run(root, command);

    expect(statSync(path.join(root, "etc/leadpath.env")).mode & 0o777).toBe(0o600);
    expect(readEnv(parseEnv(readFileSync(path.join(root, ".env"), "utf8")))).toEqual(readEnv({}));
    for (const file of [
      "etc/systemd/system/leadpath.service",
      "etc/caddy/Caddyfile",
      "etc/nginx/conf.d/leadpath.conf",
      "secrets/auth-secret",
    ]) {
      expect(existsSync(path.join(root, file)), file).toBe(true);
    }
  });
});

test("the settings that it shows can be read", () => {
  expect(blocks("ini").map((block) => readEnv(parseEnv(block)))).toMatchObject([
    { APP_URL: "https://leadpath.example.com", TRUST_PROXY: "on", DEMO: "off" },
  ]);
});

function blocks(language: string) {
  const pattern = new RegExp(`^\`\`\`${language}\n([^]*?)\n\`\`\`$`, "gm");

  return [...text.matchAll(pattern)].map(([, block = ""]) => block);
}

function rootFolder() {
  const root = mkdtempSync(path.join(tmpdir(), "leadpath-root-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const folder of ["etc/systemd/system", "etc/caddy", "etc/nginx/conf.d", "home"]) {
    mkdirSync(path.join(root, folder), { recursive: true });
  }
  cpSync("docs/install", path.join(root, "docs/install"), { recursive: true });
  cpSync(".env.example", path.join(root, ".env.example"));

  return root;
}

/** With the root's own folder in the place of /etc. */
function run(root: string, command: string) {
  execFileSync("sh", ["-euc", command.replaceAll(" /etc/", ` ${root}/etc/`)], {
    cwd: root,
    env: { ...process.env, HOME: path.join(root, "home"), XDG_DATA_HOME: path.join(root, "home") },
    stdio: "pipe",
  });
}
