import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { connect } from "node:tls";
import { freePort } from "@/tests/support/free-port";
import { findSystemProgram } from "@/tools/system-programs.mjs";

export type RunningProxy = {
  port: string;
  plainPort: string;
  /** Ends it, and answers all that it logged. */
  stop: () => Promise<string>;
};

/** Both proxies of which we have a sample, as real servers in front of a port of this machine, for https://localhost. */
export const proxies = [
  { name: "nginx", start: startNginx },
  { name: "Caddy", start: startCaddy },
];

const host = "leadpath.example.com";

async function startNginx(upstream: string) {
  const folder = mkdtempSync(path.join(tmpdir(), "leadpath-nginx-"));
  const [port, plainPort] = [await freePort(), await freePort()];
  const key = path.join(folder, "key.pem");
  const certificate = path.join(folder, "certificate.pem");
  execFileSync(
    findSystemProgram("openssl") ?? "",
    ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"].concat(
      ...["-days", "1", "-subj", "/CN=localhost", "-keyout", key, "-out", certificate],
    ),
    { stdio: "pipe" },
  );
  const site = adapted("docs/install/nginx.conf", {
    "127.0.0.1:3000": `127.0.0.1:${upstream}`,
    "listen 80;": `listen 127.0.0.1:${plainPort};`,
    "listen 443 ssl": `listen 127.0.0.1:${port} ssl`,
    [`/etc/letsencrypt/live/${host}/fullchain.pem`]: certificate,
    [`/etc/letsencrypt/live/${host}/privkey.pem`]: key,
    "/var/log/nginx/leadpath.log": path.join(folder, "error.log"),
    [host]: "localhost",
  });
  const file = path.join(folder, "nginx.conf");
  // What surrounds a site, as packages bring it, with every file in the folder.
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  writeFileSync(
    file,
    `${process.getuid?.() === 0 ? "user root;" : ""}
    daemon off; pid ${folder}/pid; error_log stderr; events {}
    http { ${temporary.join(" ")} gzip on; access_log ${folder}/access.log;
    ${site} }`,
  );

  return running("nginx", ["-c", file, "-p", folder, "-e", "stderr"], { folder, port, plainPort });
}

async function startCaddy(upstream: string) {
  const folder = mkdtempSync(path.join(tmpdir(), "leadpath-caddy-"));
  const [port, plainPort] = [await freePort(), await freePort()];
  const file = path.join(folder, "Caddyfile");
  writeFileSync(
    file,
    adapted("docs/install/Caddyfile", {
      "127.0.0.1:3000": `127.0.0.1:${upstream}`,
      // Its own certificate, without which this machine would come to trust it.
      "\n{\n": `\n{\nadmin off\nskip_install_trust\ndefault_bind 127.0.0.1\nhttp_port ${plainPort}\nhttps_port ${port}\n`,
      [`${host} {`]: "localhost {",
    }),
  );
  const env = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };

  return running("caddy", ["run", "--adapter", "caddyfile", "--config", file], {
    ...{ folder, port, plainPort, env },
  });
}

/** A sample with ports, paths, and its name replaced, each of which has to be there. */
function adapted(sample: string, replacements: Record<string, string>) {
  let text = readFileSync(sample, "utf8");

  for (const [from, to] of Object.entries(replacements)) {
    if (!text.includes(from)) throw new Error(`${sample} has no "${from}".`);
    text = text.replaceAll(from, to);
  }
  return text;
}

async function running(
  program: string,
  args: string[],
  place: { folder: string; port: string; plainPort: string; env?: Record<string, string> },
): Promise<RunningProxy> {
  const { folder, port, plainPort, env } = place;
  const server = spawn(findSystemProgram(program) ?? program, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const exit = once(server, "exit");
  // Also after a test that failed before it stopped it.
  process.once("exit", () => server.kill());
  let said = "";
  server.stderr.on("data", (text: Buffer) => {
    said += text;
  });

  while (!(await listens(port))) {
    if (server.exitCode !== null) throw new Error(`${program} ended:\n${said}`);
    await setTimeout(20);
  }

  return {
    port,
    plainPort,
    stop: async () => {
      server.kill("SIGTERM");
      await exit;
      const logs = readdirSync(folder).filter((file) => file.endsWith(".log"));
      const logged = logs.map((file) => readFileSync(path.join(folder, file), "utf8"));
      rmSync(folder, { recursive: true });

      return [said, ...logged].join("\n");
    },
  };
}

/** Whether it has its certificate, too. */
function listens(port: string) {
  return new Promise<boolean>((resolve) => {
    const probe = connect({
      host: "127.0.0.1",
      port: Number(port),
      servername: "localhost",
      rejectUnauthorized: false,
    });
    probe.once("secureConnect", () => {
      probe.destroy();
      resolve(true);
    });
    probe.once("error", () => resolve(false));
  });
}
