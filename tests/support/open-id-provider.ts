import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** Who is signed in at the provider, and how far it can be trusted. */
export type Account = {
  sub: string;
  name?: string;
  email?: string;
  email_verified?: boolean;
  /** What a provider that someone tampered with would answer. */
  fault?: "nonce" | "signature" | "audience";
};

/** A small, real OpenID provider on this machine that lets in the person in `account`, without asking. */
export async function startOpenIdProvider() {
  const client = { id: "leadpath", secret: randomBytes(16).toString("hex") };
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const codes = new Map<string, { asked: URLSearchParams; account: Account }>();
  const tokens = new Map<string, Account>();
  const asked: URLSearchParams[] = [];
  let account: Account = { sub: "nobody" };

  const server = createServer((request, response) => {
    answer(request).then(
      (reply) => send(response, reply),
      (error) => send(response, { status: 400, body: { error: String(error) } }),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;

  async function answer(request: IncomingMessage): Promise<Reply> {
    const url = new URL(request.url ?? "/", issuer);
    switch (url.pathname) {
      case "/.well-known/openid-configuration":
        return { body: discovery(issuer) };
      case "/keys":
        return {
          body: { keys: [{ ...publicKey.export({ format: "jwk" }), use: "sig", alg: "RS256" }] },
        };
      case "/authorize":
        return { location: authorize(url.searchParams) };
      case "/token":
        return {
          body: redeem(new URLSearchParams(await text(request)), request.headers.authorization),
        };
      case "/userinfo": {
        const { fault: _, ...told } =
          tokens.get(request.headers.authorization ?? "") ?? refuse("token");
        return { body: told };
      }
      default:
        return { status: 404, body: {} };
    }
  }

  function authorize(wanted: URLSearchParams) {
    const back = new URL(wanted.get("redirect_uri") ?? "");
    const code = randomBytes(16).toString("hex");
    asked.push(wanted);
    codes.set(code, { asked: wanted, account });
    back.search = String(
      new URLSearchParams({ code, state: wanted.get("state") ?? "", iss: issuer }),
    );
    return back.href;
  }

  function redeem(form: URLSearchParams, authorization = "") {
    const code = form.get("code") ?? "";
    const found = codes.get(code) ?? refuse("code");
    codes.delete(code);
    const verifier = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const basic = Buffer.from(`${client.id}:${client.secret}`).toString("base64");

    if (authorization !== `Basic ${basic}`) refuse("client");
    if (verifier !== found.asked.get("code_challenge")) refuse("verifier");
    if (form.get("redirect_uri") !== found.asked.get("redirect_uri")) refuse("redirect_uri");

    const accessToken = randomBytes(16).toString("hex");
    tokens.set(`Bearer ${accessToken}`, found.account);

    return { access_token: accessToken, token_type: "Bearer", id_token: idToken(found) };
  }

  /** It proves who it is and no more: the address is told at /userinfo, as many providers do. */
  function idToken({
    asked: wanted,
    account: { sub, fault },
  }: {
    asked: URLSearchParams;
    account: Account;
  }) {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      sub,
      aud: fault === "audience" ? "somebody-else" : client.id,
      iat: now,
      exp: now + 300,
      nonce: fault === "nonce" ? "another" : wanted.get("nonce"),
    };
    const content = [{ alg: "RS256", typ: "JWT" }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
      .join(".");
    const signed = fault === "signature" ? `${content}x` : content;

    return `${content}.${sign("sha256", Buffer.from(signed), privateKey).toString("base64url")}`;
  }

  return {
    /** The settings that connect Leadpath with it. */
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_NAME: "Acme ID",
    },
    /** What Leadpath asked for, each time it sent someone here. */
    asked,
    signInAs(somebody: Account) {
      account = somebody;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

type Reply = { status?: number; body?: unknown; location?: string };

function send(response: ServerResponse, { status = 200, body, location }: Reply) {
  if (location) response.writeHead(302, { location }).end();
  else {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  }
}

function refuse(what: string): never {
  throw new Error(`invalid ${what}`);
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    token_endpoint_auth_methods_supported: ["client_secret_basic"],
    code_challenge_methods_supported: ["S256"],
  };
}
